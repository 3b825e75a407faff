package io.copydesk.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The CloudEvents 1.0 attributes of an event, written to Kafka headers as its protocol binding's binary mode says.
 *
 * @param id unique within {@code source}; the same when the same event is sent again, so that a reader can tell
 * @param source which service it is from, a URI reference
 * @param subject the article's id
 */
public record CloudEvent(String id, String source, String type, String subject, Instant time) {

    /** An article was taken in, untouched. */
    public static final String RECEIVED = "io.copydesk.article.received.v1";

    /** An article was cleaned. */
    public static final String CLEANED = "io.copydesk.article.cleaned.v1";

    /** An article was enriched. */
    public static final String ENRICHED = "io.copydesk.article.enriched.v1";

    /** The event that this article was cleaned. */
    public static CloudEvent cleaned(CleanArticle article, Instant time) {
        return new CloudEvent(eventId(article), "/copydesk/ingest-service", CLEANED, article.id(), time);
    }

    /** The event that this article was enriched. */
    public static CloudEvent enriched(CleanArticle article, Instant time) {
        return new CloudEvent(eventId(article), "/copydesk/enrich-service", ENRICHED, article.id(), time);
    }

    /** The event that an article with this id was taken in; {@code id} of the event as given. */
    public static CloudEvent received(String eventId, String articleId, Instant time) {
        return new CloudEvent(eventId, "/copydesk/ingest-service", RECEIVED, articleId, time);
    }

    /** The headers, with the content type of the value. */
    public Headers headers(String contentType) {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", source);
        add(headers, "ce_type", type);
        add(headers, "ce_subject", subject);
        add(headers, "ce_time", time.toString());
        add(headers, RawHeaders.CONTENT_TYPE, contentType);
        return headers;
    }

    private static String eventId(CleanArticle article) {
        return article.id() + "/" + article.contentHash() + "/"
                + article.ingestedAt().toEpochMilli();
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
