package io.copydesk.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The records that an article was, on its way through the topics. Each stage hands it on in the header {@code passage}.
 *
 * @param steps in their order, the first topic's first
 */
public record Passage(List<Step> steps) {

    /** The name of the header; its value is the list of steps in JSON. */
    public static final String HEADER = "passage";

    // More topics than there are in a row: what is longer was not written by a stage.
    private static final int MOST_STEPS = 16;

    private static final ObjectMapper MAPPER = EventJson.mapper();
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    /**
     * One record.
     *
     * @param time when it was written to the topic
     * @param taken when the stage began to work on it; null where it has not, and in ways of before this was kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String topic,
            int partition,
            long offset,
            Instant time,
            @Nullable Instant taken) {

        /** One that no stage has begun to work on. */
        public Step(String topic, int partition, long offset, Instant time) {
            this(topic, partition, offset, time, null);
        }
    }

    public Passage {
        steps = List.copyOf(steps);
    }

    /** The way up to this record, itself included; a header that can't be read is as none. */
    public static Passage of(ConsumerRecord<?, ?> record) {
        List<Step> steps = new ArrayList<>(before(record.headers().lastHeader(HEADER)));
        steps.add(new Step(
                record.topic(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp())));
        return new Passage(steps);
    }

    /** The same way, whose last record a stage began to work on at this moment. */
    public Passage taken(Instant time) {
        List<Step> taken = new ArrayList<>(steps);
        Step last = taken.remove(taken.size() - 1);
        taken.add(new Step(last.topic(), last.partition(), last.offset(), last.time(), time));
        return new Passage(taken);
    }

    /** Reads what {@link #toJson} wrote. */
    public static Passage parse(String json) throws JsonProcessingException {
        return new Passage(MAPPER.readValue(json, STEPS));
    }

    public String toJson() {
        try {
            return MAPPER.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names, numbers and times can be written", e);
        }
    }

    /** Hands it on with the record that comes out of the stage. */
    public void addTo(Headers headers) {
        headers.add(HEADER, toJson().getBytes(UTF_8));
    }

    private static List<Step> before(@Nullable Header header) {
        if (header == null || header.value() == null) {
            return List.of();
        }
        try {
            List<Step> steps = MAPPER.readValue(header.value(), STEPS);
            return steps == null || steps.size() > MOST_STEPS || steps.stream().anyMatch(Passage::isIncomplete)
                    ? List.of()
                    : steps;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isIncomplete(@Nullable Step step) {
        return step == null || step.topic() == null || step.time() == null;
    }
}
