/** What is known of the words of languages, for every enricher. */
@NullMarked
package io.copydesk.enrich.words;

import org.jspecify.annotations.NullMarked;
