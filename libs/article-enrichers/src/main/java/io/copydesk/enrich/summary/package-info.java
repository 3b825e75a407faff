/** The sentences that tell most of an article. */
@NullMarked
package io.copydesk.enrich.summary;

import org.jspecify.annotations.NullMarked;
