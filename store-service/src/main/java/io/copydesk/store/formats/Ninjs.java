package io.copydesk.store.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.EventJson;
import io.copydesk.store.article.ArrivedArticle;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes articles as IPTC's ninjs, version 3.1. */
final class Ninjs {

    static final String MEDIA_TYPE = "application/json";

    private static final ObjectMapper MAPPER = EventJson.mapper();
    private static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";
    private static final String CODE_PREFIX = "medtop:";
    private static final int PERCENT = 100;

    private Ninjs() {}

    static ObjectNode of(EnrichedArticle enriched, int revision) {
        CleanArticle article = enriched.article();
        Enrichment enrichment = enriched.enrichment();
        ObjectNode item = MAPPER.createObjectNode();
        item.put("uri", Addresses.of(article));
        item.putObject("standard")
                .put("name", "ninjs")
                .put("version", "3.1")
                .put("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
        item.put("type", "text").put("representationType", "full").put("version", Integer.toString(revision));
        put(item, "firstCreated", Times.text(article.publishedAt()));
        put(
                item,
                "versionCreated",
                Times.text(
                        article.modifiedAt() == null
                                ? article.ingestedAt().atOffset(ZoneOffset.UTC)
                                : article.modifiedAt()));
        put(item, "contentCreated", Times.text(article.publishedAt()));
        put(item, "language", ArrivedArticle.language(enriched));
        put(item, "by", article.authors().isEmpty() ? null : String.join(", ", article.authors()));
        if (article.title() != null) {
            item.putArray("headlines").addObject().put("role", "main").put("value", article.title());
        }
        if (enrichment.summary() != null) {
            item.putArray("descriptions")
                    .addObject()
                    .put("role", "summary")
                    .put("contentType", "text/plain")
                    .put("value", enrichment.summary());
        }
        addBodies(item.putArray("bodies"), article.paragraphs(), enrichment.words());
        addEntities(item, enrichment.entities());
        addSubjects(item, enrichment.topics());
        if (article.source() != null) {
            item.putArray("infoSources").addObject().put("name", article.source());
        }
        addImages(item, article.images());
        return item;
    }

    private static void addBodies(ArrayNode bodies, List<String> paragraphs, @Nullable Integer words) {
        String text = String.join("\n\n", paragraphs);
        ObjectNode plain = bodies.addObject();
        plain.put("role", "main").put("contentType", "text/plain").put("charCount", text.length());
        if (words != null) {
            plain.put("wordCount", words);
        }
        plain.put("value", text);
        bodies.addObject()
                .put("role", "richtext")
                .put("contentType", "text/html")
                .put("value", Html.of(paragraphs));
    }

    private static void addEntities(ObjectNode item, List<Enrichment.Entity> entities) {
        for (Enrichment.Entity entity : entities) {
            String list = switch (entity.type()) {
                case "PER" -> "people";
                case "ORG" -> "organisations";
                default -> "places";
            };
            item.withArray(list).addObject().put("name", entity.name()).put("rel", "mentions");
        }
    }

    private static void addSubjects(ObjectNode item, List<Enrichment.Topic> topics) {
        for (Enrichment.Topic topic : topics) {
            ObjectNode subject = item.withArray("subjects").addObject();
            subject.put("name", topic.name()).put("rel", "about");
            if (topic.code().startsWith(CODE_PREFIX)) {
                subject.put("uri", MEDIA_TOPICS + topic.code().substring(CODE_PREFIX.length()));
            }
            subject.put("confidence", Math.round(PERCENT * topic.confidence()));
        }
    }

    private static void addImages(ObjectNode item, List<CleanArticle.Image> images) {
        for (CleanArticle.Image image : images) {
            ObjectNode picture = item.withArray("associations").addObject();
            picture.put("uri", image.url()).put("type", "picture");
            String text = image.caption() == null ? image.alt() : image.caption();
            if (text != null) {
                picture.putArray("descriptions")
                        .addObject()
                        .put("role", "caption")
                        .put("value", text);
            }
            picture.putArray("renditions").addObject().put("name", "original").put("href", image.url());
        }
    }

    private static void put(ObjectNode item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, value);
        }
    }
}
