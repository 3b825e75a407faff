/** The phrases that tell most of what an article is about. */
@NullMarked
package io.copydesk.enrich.keyphrases;

import org.jspecify.annotations.NullMarked;
