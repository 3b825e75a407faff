package io.copydesk.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a stage writes beside each offset that it commits, as the commit's metadata. Whoever watches the topics learns from it
 * what offsets alone don't tell: offsets count the ends of transactions too, and nothing of them says how long a record took.
 *
 * @param records how many records of this partition the group has done since it first wrote a note
 * @param stage how old the records of this commit were, since they were written to the topic; null if that is not known
 * @param way how old they were since the article was first written to a topic; null if that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitNote(
        long records, @Nullable Ages stage, @Nullable Ages way) {

    private static final ObjectMapper MAPPER = EventJson.mapper();

    /**
     * The ages of some records, in milliseconds by the clocks of those who wrote and who committed them.
     *
     * @param oldest of the oldest record
     * @param newest of the newest one
     */
    public record Ages(long oldest, long newest) {}

    /**
     * Reads a commit's metadata.
     *
     * @return empty if it is no note, as after an operator has set the offset
     */
    public static Optional<CommitNote> parse(@Nullable String metadata) {
        if (metadata == null || !metadata.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(metadata, CommitNote.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse} reads it. */
    public String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers can be written", e);
        }
    }
}
