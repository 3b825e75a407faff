package io.copydesk.cleaner.json;

import io.copydesk.cleaner.UnreadablePageException;
import io.copydesk.cleaner.UnreadablePageException.Reason;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.metadata.Authors;
import io.copydesk.cleaner.metadata.Dates;
import io.copydesk.cleaner.metadata.LinkedData;
import io.copydesk.cleaner.metadata.MetadataReader;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article in JSON: Copydesk's own envelope, schema.org's {@code NewsArticle}, an article of NewsAPI, an item of a JSON Feed, or
 * ninjs of IPTC. Immutable.
 */
public final class Envelope {

    /** The only major version there is. */
    private static final int MAJOR = 1;

    private final Map<?, ?> fields;
    private final LinkedData data;
    private final EnvelopeBody body;

    private Envelope(Map<?, ?> fields) {
        this.fields = fields;
        this.data = LinkedData.of(fields);
        this.body = EnvelopeBody.of(fields);
    }

    /**
     * Reads an envelope.
     *
     * @throws UnreadablePageException if it is no JSON, too deep, a feed, of a newer schema, or no object
     */
    public static Envelope read(String json) {
        Object root;
        try {
            root = JsonTree.read(json);
            if (root instanceof String document) {
                root = JsonTree.read(document); // serialized twice
            }
        } catch (JsonTree.TooDeepException e) {
            throw new UnreadablePageException(
                    Reason.JSON_TOO_DEEP,
                    "This JSON is nested deeper than " + JsonTree.MAX_DEPTH + " levels: send the article alone.");
        } catch (IOException e) {
            throw new UnreadablePageException(
                    Reason.MALFORMED_JSON, "This JSON is broken or cut off: send one whole JSON object.");
        }
        if (!(root instanceof Map<?, ?> fields)) {
            throw new UnreadablePageException(
                    Reason.MALFORMED_JSON, "This JSON is not an object: send one object for each article.");
        }
        if (String.valueOf(fields.get("version")).contains("jsonfeed.org")
                && fields.get("items") instanceof Collection) {
            throw new UnreadablePageException(
                    Reason.FEED, "This is a JSON Feed, not an article: send its items one by one.");
        }
        refuseNewer(fields.get("schemaVersion"));
        return new Envelope(fields);
    }

    private static void refuseNewer(@Nullable Object version) {
        if (version == null) {
            return;
        }
        String major = version.toString().strip().split("\\.", 2)[0];
        // longer numbers than an int's are newer, too
        if (major.matches("\\d{1,20}") && (major.length() > 9 || Integer.parseInt(major) > MAJOR)) {
            throw new UnreadablePageException(
                    Reason.NEWER_SCHEMA,
                    "This envelope is of a newer schema than version " + MAJOR + ": update Copydesk, or send version "
                            + MAJOR + ".");
        }
    }

    private @Nullable String first(String... names) {
        return Arrays.stream(names)
                .map(data::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Markup as it stands, or null. */
    public @Nullable String html() {
        return body.html();
    }

    /** Text as it stands, or null. */
    public @Nullable String text() {
        return body.text();
    }

    /** The paragraphs as they are given, folded; empty where there are none. */
    public List<String> paragraphs() {
        if (!(fields.get("paragraphs") instanceof Collection<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(String.class::isInstance)
                .map(paragraph -> Folding.fold((String) paragraph))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    public @Nullable String title() {
        String title = first("title", "headline");
        return title == null ? headline() : title;
    }

    /** The first of ninjs' headlines, which has the main one in front. */
    private @Nullable String headline() {
        if (fields.get("headlines") instanceof Collection<?> headlines) {
            for (Object one : headlines) {
                if (one instanceof Map<?, ?> headline
                        && headline.get("value") instanceof String value
                        && !value.isBlank()) {
                    return Folding.fold(value);
                }
            }
        }
        return null;
    }

    public List<String> authors() {
        return Stream.of("authors", "author", "by", "byline")
                .map(name -> Authors.names(data.texts(name)))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    public @Nullable OffsetDateTime publishedAt() {
        return Dates.read(first(
                "publishedAt",
                "datePublished",
                "date_published",
                "contentCreated",
                "firstCreated",
                "firstcreated",
                "versioncreated"));
    }

    public @Nullable OffsetDateTime modifiedAt() {
        return Dates.read(first("modifiedAt", "dateModified", "date_modified", "versionCreated"));
    }

    public @Nullable String language() {
        return MetadataReader.languageTag(first("language", "inLanguage"));
    }

    public @Nullable String url() {
        return first("url", "external_url");
    }

    public @Nullable String source() {
        return first("source");
    }

    public @Nullable String siteName() {
        return first("publisher");
    }

    public @Nullable String section() {
        return first("section", "articleSection");
    }

    public List<String> tags() {
        return Stream.of("tags", "keywords", "subjects", "subject")
                .map(data::texts)
                .filter(tags -> !tags.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
