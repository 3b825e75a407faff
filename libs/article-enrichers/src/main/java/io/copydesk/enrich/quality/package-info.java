/** What kind of text an article is, as far as it shows. */
@NullMarked
package io.copydesk.enrich.quality;

import org.jspecify.annotations.NullMarked;
