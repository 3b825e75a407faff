package io.copydesk.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Why a stage did not take a record, as the headers of the dead letter. Key, value and the record's own headers go with
 * it untouched.
 *
 * @param stage the stage that refused it: {@code cleanup}, {@code enrich}, {@code archive}
 * @param reason for people, at most {@link #MAX_REASON} UTF-16 units
 * @param exceptionClass the exception's class name
 * @param stackTrace as it is printed, at most {@link #MAX_STACK_TRACE} UTF-16 units
 */
public record Refusal(String stage, String reason, String exceptionClass, String stackTrace, Instant refusedAt) {

    public static final String STAGE = "dead-letter-stage";
    public static final String REASON = "dead-letter-reason";
    public static final String EXCEPTION = "dead-letter-exception-class-name";
    public static final String STACK_TRACE = "dead-letter-stack-trace";
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";
    /** When the refused record was written, ISO 8601. */
    public static final String RECORD_TIME = "dead-letter-record-time";
    /** When it was refused, ISO 8601. */
    public static final String REFUSED_AT = "dead-letter-refused-at";

    /** How often a record was sent again after it was refused; what stages make of it has the header too. */
    public static final String REPLAYS = "replay-count";

    /** A reason that quotes the article must not make the dead letter too large for its topic. */
    public static final int MAX_REASON = 1_000;

    /** Its first lines tell where it was; a dead letter must not become too large for its topic. */
    public static final int MAX_STACK_TRACE = 4_000;

    private static final String PREFIX = "dead-letter-";

    public Refusal {
        reason = Bounded.text(reason, MAX_REASON);
        stackTrace = Bounded.text(stackTrace, MAX_STACK_TRACE);
    }

    /** The refusal that this exception means. */
    public static Refusal of(String stage, Throwable failure, Instant refusedAt) {
        String message = failure.getMessage();
        String reason = failure instanceof RefusedException && message != null
                ? message
                : failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return new Refusal(stage, reason, origin(failure).getClass().getName(), stackTrace(failure), refusedAt);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** A refusal that was made of another exception is named after that one: it says more. */
    private static Throwable origin(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof RefusedException && cause != null ? cause : failure;
    }

    /**
     * The dead letter's headers: the record's own in their order, then the refusal. Those of an earlier refusal are left
     * out, so that a record that was replayed and refused again tells its last reason only.
     */
    public Headers headers(ConsumerRecord<?, ?> refused) {
        Headers headers = new RecordHeaders();
        for (Header header : refused.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        }
        add(headers, STAGE, stage);
        add(headers, REASON, reason);
        add(headers, EXCEPTION, exceptionClass);
        add(headers, STACK_TRACE, stackTrace);
        add(headers, TOPIC, refused.topic());
        add(headers, PARTITION, Integer.toString(refused.partition()));
        add(headers, OFFSET, Long.toString(refused.offset()));
        add(headers, RECORD_TIME, Instant.ofEpochMilli(refused.timestamp()).toString());
        add(headers, REFUSED_AT, refusedAt.toString());
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
