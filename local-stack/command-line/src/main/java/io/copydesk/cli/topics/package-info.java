/** What is in the topics, and what flows through them. */
@NullMarked
package io.copydesk.cli.topics;

import org.jspecify.annotations.NullMarked;
