/** The Kafka clients that are not channels. */
@NullMarked
package io.copydesk.store.kafka;

import org.jspecify.annotations.NullMarked;
