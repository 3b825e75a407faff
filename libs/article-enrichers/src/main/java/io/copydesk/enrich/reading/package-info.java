/** How long an article is, in words and in a reader's time. */
@NullMarked
package io.copydesk.enrich.reading;

import org.jspecify.annotations.NullMarked;
