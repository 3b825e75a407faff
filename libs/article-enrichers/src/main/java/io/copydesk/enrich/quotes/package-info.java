/** Who says what in an article. */
@NullMarked
package io.copydesk.enrich.quotes;

import org.jspecify.annotations.NullMarked;
