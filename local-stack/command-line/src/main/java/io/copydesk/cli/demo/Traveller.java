package io.copydesk.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.Topics;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article on its way through the topics. */
final class Traveller {

    private final String name;
    private final byte[] bytes;
    private final String id;
    private final Set<String> passed = new LinkedHashSet<>();
    private @Nullable String refusal;
    private boolean stored;

    Traveller(String name, byte[] bytes, String id) {
        this.name = name;
        this.bytes = bytes;
        this.id = id;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    /** Whether a record is this article: by its bytes where it is raw, by its id afterwards. */
    boolean is(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        if (topic.equals(Topics.RAW) || topic.equals(Topics.deadLetters(Topics.RAW))) {
            return Arrays.equals(bytes, value);
        }
        return key != null && id.equals(new String(key, UTF_8));
    }

    /** Notes that it was seen in a topic; false if it had been before. */
    boolean pass(String topic) {
        return passed.add(topic);
    }

    void refuse(String reason) {
        refusal = reason;
    }

    void store() {
        stored = true;
    }

    boolean isBeforeStore() {
        return !stored && refusal == null && passed.contains(Topics.ENRICHED);
    }

    boolean isStored() {
        return stored;
    }

    boolean isOver() {
        return stored || refusal != null;
    }

    /** Where it is, for people. */
    String whereabouts() {
        if (refusal != null) {
            return name + " was refused: " + refusal;
        }
        String last = passed.isEmpty() ? "was dropped" : passed.toArray(new String[0])[passed.size() - 1];
        return name + " came no farther than: " + last;
    }
}
