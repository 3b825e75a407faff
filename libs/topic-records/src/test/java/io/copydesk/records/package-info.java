@NullMarked
package io.copydesk.records;

import org.jspecify.annotations.NullMarked;
