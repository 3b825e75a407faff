/** Finds the article in a page of HTML; internal. */
@NullMarked
package io.copydesk.cleaner.html;

import org.jspecify.annotations.NullMarked;
