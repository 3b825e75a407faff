/** Measures what cleaning costs. */
@NullMarked
package io.copydesk.cleaner.benchmark;

import org.jspecify.annotations.NullMarked;
