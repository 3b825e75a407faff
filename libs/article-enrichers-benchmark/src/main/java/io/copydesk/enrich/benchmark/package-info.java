/** What enriching costs, by enricher. */
@NullMarked
package io.copydesk.enrich.benchmark;

import org.jspecify.annotations.NullMarked;
