package io.copydesk.ingest.browse;

import io.copydesk.ingest.desk.QueryString;
import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.records.Cursor;
import io.copydesk.records.RecordFilter;
import io.copydesk.records.StartPoint;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which records of a topic a request asks for, as it says it. */
public class RecordQuery {

    static final String NEWEST = "newest";

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 200;

    @Parameter(
            description =
                    "newest (the default: from the newest back), beginning, end, an offset as 17 (in each partition),"
                            + " or a time as 2026-11-01T08:00:00Z")
    @RestQuery
    @Nullable
    String from;

    @Parameter(description = "next of the page before")
    @RestQuery
    @Nullable
    String cursor;

    @Parameter(description = "Only this partition")
    @RestQuery
    @Nullable
    String partition;

    @Parameter(description = "Only records with this in the key, in any case")
    @RestQuery
    @Nullable
    String key;

    @Parameter(description = "Only records with this header, NAME, or with this in its value, NAME=TEXT")
    @RestQuery
    @Nullable
    String header;

    @Parameter(description = "Only records with this in key, headers or value, in any case")
    @RestQuery
    @Nullable
    String text;

    @Parameter(
            description = "Only records in whose value this JSON path finds something, as $.entities[?(@.type=='PER')]")
    @RestQuery
    @Nullable
    String path;

    @Parameter(description = "Records of a page, up to 200; 50 if it is not given")
    @RestQuery
    @Nullable
    String limit;

    RecordFilter filter() {
        return read(() -> RecordFilter.of(key, header, text, path));
    }

    int limit() {
        return given(limit) == null ? USUAL_LIMIT : number("limit", Objects.requireNonNull(limit), 1, MOST);
    }

    boolean isMeant(TopicPartition one) {
        return given(partition) == null
                || one.partition() == number("partition", Objects.requireNonNull(partition), 0, Integer.MAX_VALUE);
    }

    @Nullable
    Cursor cursor() {
        String text = given(cursor);
        return text == null ? null : read(() -> Cursor.parse(text));
    }

    /** Whether the page goes from its beginning to older records. */
    boolean isBackwards() {
        return from().equals(NEWEST);
    }

    StartPoint start() {
        return isBackwards() ? new StartPoint.End() : read(() -> StartPoint.parse(from()));
    }

    String from() {
        return Objects.requireNonNullElse(given(from), NEWEST);
    }

    /** The same question at this address, without the place in the topic. */
    QueryString at(String address) {
        return new QueryString(address)
                .with("partition", given(partition))
                .with("key", given(key))
                .with("header", given(header))
                .with("text", given(text))
                .with("path", given(path))
                .with("limit", given(limit));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static int number(String name, String text, int least, int most) {
        if (text.strip().matches("\\d{1,9}")) {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw ProblemException.unreadable(
                name + " is a number from " + least + (most == Integer.MAX_VALUE ? " on" : " to " + most));
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.unreadable(String.valueOf(e.getMessage()));
        }
    }
}
