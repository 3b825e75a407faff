/** Cleans articles: HTML, plain text or JSON in, an article out. */
@NullMarked
package io.copydesk.cleaner;

import org.jspecify.annotations.NullMarked;
