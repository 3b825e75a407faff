/** Which language an article is written in, from its script and its letters. */
@NullMarked
package io.copydesk.enrich.language;

import org.jspecify.annotations.NullMarked;
