/** Reads what a page says of its article: title, authors, dates; internal. */
@NullMarked
package io.copydesk.cleaner.metadata;

import org.jspecify.annotations.NullMarked;
