package io.copydesk.ingest.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.deadletters.DeadLetter;
import io.copydesk.deadletters.LetterPosition;
import io.copydesk.events.Passage;
import io.copydesk.events.Topics;
import io.copydesk.ingest.desk.QueryString;
import io.copydesk.monitor.Figures;
import io.copydesk.records.Content;
import io.copydesk.records.HexDump;
import io.copydesk.records.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The page of a record. What somebody else wrote is printable and bounded.
 *
 * @param text the value, decoded; empty if it is no text
 * @param cut what is left out of the text, may be empty
 * @param dump how the bytes begin
 * @param value where the whole value is, for download; empty if there is none
 * @param way the records that the article was before, and the refused one of a dead letter
 * @param cleaning where it is told what cleaning does to it; empty if it is no raw article
 * @param trace where the article's way is told; empty if the record names no article
 */
public record RecordView(
        String topic,
        String topicAddress,
        int partition,
        String offset,
        String time,
        String key,
        String size,
        String kind,
        String text,
        String cut,
        String dump,
        String value,
        String newer,
        String older,
        List<Head> headers,
        List<Way> way,
        String trace,
        String cleaning) {

    private static final int TEXT_SHOWN = 200_000;
    private static final int HEADER_SHOWN = 4_000;
    private static final int HEADERS_SHOWN = 200;
    private static final int DUMPED = 2_048;
    private static final Set<String> RAW = Set.of(Topics.RAW, Topics.deadLetters(Topics.RAW));

    /** A header. */
    public record Head(String name, String value) {}

    /** Another record of the same article. */
    public record Way(String record, String address) {}

    /** The view of this record. */
    public static RecordView of(ConsumerRecord<byte[], byte[]> record) {
        return of(record, record.headers());
    }

    /** The view of this record with some of its headers. */
    public static RecordView of(ConsumerRecord<byte[], byte[]> record, Headers shown) {
        byte[] value = record.value();
        Content content = Content.of(value);
        String text = Printable.of(head(content.text(), TEXT_SHOWN));
        Header subject = record.headers().lastHeader("ce_subject");
        return new RecordView(
                record.topic(),
                RecordAddress.page(record.topic()),
                record.partition(),
                Long.toString(record.offset()),
                Instant.ofEpochMilli(record.timestamp()).toString(),
                record.key() == null ? "" : RecordText.line(record.key(), HEADER_SHOWN),
                value == null ? "no value" : Figures.bytes((long) value.length),
                kind(content.kind()),
                text,
                content.text().length() > TEXT_SHOWN
                        ? Figures.count(content.text().length() - TEXT_SHOWN) + " more characters are not shown."
                        : "",
                value == null ? "" : HexDump.of(value, DUMPED),
                value == null ? "" : RecordAddress.value(record.topic(), record.partition(), record.offset()),
                RecordAddress.page(record.topic(), record.partition(), record.offset() + 1),
                record.offset() == 0 ? "" : RecordAddress.page(record.topic(), record.partition(), record.offset() - 1),
                headers(shown),
                way(record),
                subject == null || subject.value() == null
                        ? ""
                        : new QueryString("/desk/trace")
                                .with("id", new String(subject.value(), UTF_8))
                                .toString(),
                RAW.contains(record.topic())
                        ? "/desk/cleaning/%s/%d/%d".formatted(record.topic(), record.partition(), record.offset())
                        : "");
    }

    private static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String kind(Content.Kind kind) {
        return switch (kind) {
            case NONE -> "no value";
            case JSON -> "JSON";
            case TEXT -> "text";
            case OTHER_TEXT -> "text that is not UTF-8, shown as windows-1252";
            case BINARY -> "no text";
        };
    }

    private static List<Head> headers(Headers shown) {
        List<Head> headers = new ArrayList<>();
        for (Header header : shown) {
            if (headers.size() < HEADERS_SHOWN) {
                headers.add(new Head(
                        RecordText.cut(Printable.of(header.key()), HEADER_SHOWN),
                        header.value() == null ? "null" : RecordText.line(header.value(), HEADER_SHOWN)));
            }
        }
        return headers;
    }

    private static List<Way> way(ConsumerRecord<byte[], byte[]> record) {
        List<Way> way = new ArrayList<>();
        List<Passage.Step> steps = Passage.of(record).steps();
        steps.subList(0, steps.size() - 1).forEach(step -> way.add(way(step.topic(), step.partition(), step.offset())));
        LetterPosition origin = DeadLetter.of(record).failure().origin();
        if (origin != null && origin.partition() >= 0 && origin.offset() >= 0) {
            way.add(way(origin.topic(), origin.partition(), origin.offset()));
        }
        return way;
    }

    private static Way way(String topic, int partition, long offset) {
        return new Way(
                Printable.of(topic) + "/" + partition + "/" + offset, RecordAddress.page(topic, partition, offset));
    }
}
