/** The stage around the enrichers: from Kafka to Kafka. Nothing outside this package knows of either. */
@NullMarked
package io.copydesk.enrich.stage;

import org.jspecify.annotations.NullMarked;
