/** Reads the article of a page that its scripts draw out of the data which they hold; internal. */
@NullMarked
package io.copydesk.cleaner.state;

import org.jspecify.annotations.NullMarked;
