/** Finds the article in plain text; internal. */
@NullMarked
package io.copydesk.cleaner.text;

import org.jspecify.annotations.NullMarked;
