package io.copydesk.store.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.EventJson;
import io.copydesk.store.stories.Group;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON of an article as it is answered: the event's, with the number of its revision and where it belongs. */
public final class Document {

    private static final ObjectMapper MAPPER = EventJson.mapper();

    private static final String REVISION = "revision";
    private static final String DUPLICATE_OF = "duplicateOf";
    private static final String DUPLICATE_CONFIDENCE = "duplicateConfidence";
    private static final String STORY_ID = "storyId";
    private static final String STORY_CONFIDENCE = "storyConfidence";

    // PostgreSQL orders the fields by the length of their names; people want the title before the links.
    private static final List<String> ORDER = Stream.concat(
                    Arrays.stream(CleanArticle.class.getRecordComponents()).map(RecordComponent::getName),
                    Stream.of("enrichment"))
            .toList();

    /** The names of the fields that an article can be answered with. */
    public static final List<String> FIELDS = Stream.concat(
                    ORDER.stream(), Stream.of(DUPLICATE_OF, DUPLICATE_CONFIDENCE, STORY_ID, STORY_CONFIDENCE))
            .toList();

    private Document() {}

    /** @param group where the article belongs; null if it has not been compared with others yet */
    static ObjectNode of(String json, int revision, @Nullable Group group) {
        JsonNode stored;
        try {
            stored = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL has a document that is no JSON", e);
        }
        ObjectNode document = MAPPER.createObjectNode();
        for (String field : ORDER) {
            if (field.equals(REVISION)) {
                document.put(REVISION, revision);
                if (group != null) {
                    put(document, group);
                }
            } else if (stored.has(field)) {
                document.set(field, stored.get(field));
            }
        }
        stored.properties().forEach(field -> {
            if (!document.has(field.getKey())) {
                document.set(field.getKey(), field.getValue());
            }
        });
        return document;
    }

    private static void put(ObjectNode document, Group group) {
        if (group.duplicateOf() != null) {
            document.put(DUPLICATE_OF, group.duplicateOf());
            document.put(DUPLICATE_CONFIDENCE, group.duplicateConfidence());
        }
        document.put(STORY_ID, group.storyId());
        document.put(STORY_CONFIDENCE, group.storyConfidence());
    }
}
