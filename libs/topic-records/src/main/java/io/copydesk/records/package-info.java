/** What is in the topics, read in no group. */
@NullMarked
package io.copydesk.records;

import org.jspecify.annotations.NullMarked;
