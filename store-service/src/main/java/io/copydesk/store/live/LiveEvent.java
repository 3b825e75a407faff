package io.copydesk.store.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a stream tells.
 *
 * @param article null of one that only tells how far the stream has come
 */
record LiveEvent(StreamPosition position, @Nullable ObjectNode article) {}
