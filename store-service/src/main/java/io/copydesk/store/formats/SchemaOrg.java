package io.copydesk.store.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.EventJson;
import io.copydesk.store.article.ArrivedArticle;
import org.jspecify.annotations.Nullable;

/** Writes articles as schema.org's NewsArticle in JSON-LD. */
final class SchemaOrg {

    static final String MEDIA_TYPE = "application/ld+json";

    private static final ObjectMapper MAPPER = EventJson.mapper();

    private SchemaOrg() {}

    static ObjectNode of(EnrichedArticle enriched) {
        CleanArticle article = enriched.article();
        Enrichment enrichment = enriched.enrichment();
        ObjectNode item = MAPPER.createObjectNode();
        item.put("@context", "https://schema.org").put("@type", "NewsArticle").put("@id", Addresses.of(article));
        put(item, "url", Addresses.web(article));
        put(item, "headline", article.title());
        put(item, "datePublished", Times.text(article.publishedAt()));
        put(item, "dateModified", Times.text(article.modifiedAt()));
        put(item, "inLanguage", ArrivedArticle.language(enriched));
        put(item, "articleSection", article.section());
        put(item, "abstract", enrichment.summary());
        put(item, "isAccessibleForFree", article.free());
        article.authors().forEach(name -> named(item, "author", "Person", name));
        if (article.source() != null) {
            item.putObject("publisher").put("@type", "Organization").put("name", article.source());
        }
        if (!article.tags().isEmpty()) {
            ArrayNode keywords = item.putArray("keywords");
            article.tags().forEach(keywords::add);
        }
        for (CleanArticle.Image image : article.images()) {
            ObjectNode picture = item.withArray("image").addObject();
            picture.put("@type", "ImageObject").put("url", image.url());
            put(picture, "caption", image.caption());
        }
        enrichment.topics().forEach(topic -> named(item, "about", "Thing", topic.name()));
        enrichment.entities().forEach(entity -> named(item, "mentions", type(entity), entity.name()));
        if (enrichment.words() != null) {
            item.put("wordCount", enrichment.words());
        }
        item.put("articleBody", String.join("\n\n", article.paragraphs()));
        return item;
    }

    private static String type(Enrichment.Entity entity) {
        return switch (entity.type()) {
            case "PER" -> "Person";
            case "ORG" -> "Organization";
            default -> "Place";
        };
    }

    private static void named(ObjectNode item, String list, String type, String name) {
        item.withArray(list).addObject().put("@type", type).put("name", name);
    }

    private static void put(ObjectNode item, String name, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            item.put(name, truth);
        } else if (value != null) {
            item.put(name, value.toString());
        }
    }
}
