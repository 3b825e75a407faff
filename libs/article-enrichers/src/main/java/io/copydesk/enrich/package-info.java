/** The enrichment stage: clean articles in, the same articles with what is known of them out. */
@NullMarked
package io.copydesk.enrich;

import org.jspecify.annotations.NullMarked;
