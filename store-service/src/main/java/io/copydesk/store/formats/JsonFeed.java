package io.copydesk.store.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.EventJson;
import io.copydesk.store.article.ArrivedArticle;
import org.jspecify.annotations.Nullable;

/** Writes a JSON Feed, version 1.1. */
final class JsonFeed {

    static final String MEDIA_TYPE = "application/feed+json";

    private static final ObjectMapper MAPPER = EventJson.mapper();

    private JsonFeed() {}

    static ObjectNode of(FeedPage page) {
        ObjectNode feed = MAPPER.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", page.title());
        feed.put("feed_url", page.address().toString());
        put(feed, "next_url", page.next());
        ArrayNode items = feed.putArray("items");
        page.articles().forEach(article -> items.add(item(article)));
        return feed;
    }

    private static ObjectNode item(EnrichedArticle enriched) {
        CleanArticle article = enriched.article();
        ObjectNode item = MAPPER.createObjectNode();
        item.put("id", Addresses.of(article));
        put(item, "url", Addresses.web(article));
        put(item, "title", article.title());
        item.put("content_html", Html.of(article.paragraphs()));
        put(item, "summary", enriched.enrichment().summary());
        put(
                item,
                "image",
                article.images().isEmpty() ? null : article.images().get(0).url());
        put(item, "date_published", Times.text(Times.published(article)));
        put(item, "date_modified", Times.text(article.modifiedAt()));
        if (!article.authors().isEmpty()) {
            ArrayNode authors = item.putArray("authors");
            article.authors().forEach(name -> authors.addObject().put("name", name));
        }
        if (!article.tags().isEmpty()) {
            ArrayNode tags = item.putArray("tags");
            article.tags().forEach(tags::add);
        }
        put(item, "language", ArrivedArticle.language(enriched));
        return item;
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }
}
