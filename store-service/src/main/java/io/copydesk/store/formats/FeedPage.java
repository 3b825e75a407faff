package io.copydesk.store.formats;

import io.copydesk.events.EnrichedArticle;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a feed.
 *
 * @param address of the page itself
 * @param next of the page with older articles; null on the last
 */
record FeedPage(String title, URI address, @Nullable URI next, List<EnrichedArticle> articles) {}
