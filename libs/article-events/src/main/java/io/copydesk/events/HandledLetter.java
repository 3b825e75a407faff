package io.copydesk.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a dead letter: the value of {@link Topics#DEAD_LETTERS_HANDLED}, whose key is where the letter lies.
 *
 * @param schemaVersion the version of this form, see {@link SchemaVersion}
 * @param action {@link #REPLAYED} or {@link #DISCARDED}
 * @param by who did it
 * @param note why it was put aside; null of one that was sent again
 * @param topic where it was sent; null of one that was put aside
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandledLetter(
        String schemaVersion,
        String action,
        Instant at,
        String by,
        @Nullable String note,
        @Nullable String topic) {

    /** It was sent again to the topic it came from. */
    public static final String REPLAYED = "replayed";

    /** It was put aside, and is not to be sent again. */
    public static final String DISCARDED = "discarded";

    public HandledLetter {
        schemaVersion = Absent.or(schemaVersion, SchemaVersion.CURRENT);
        Absent.required(action, "action");
        Absent.required(at, "at");
        Absent.required(by, "by");
    }

    /** One that was sent again. */
    public static HandledLetter replayed(Instant at, String by, String topic) {
        return new HandledLetter(SchemaVersion.CURRENT, REPLAYED, at, by, null, topic);
    }

    /** One that was put aside. */
    public static HandledLetter discarded(Instant at, String by, String note) {
        return new HandledLetter(SchemaVersion.CURRENT, DISCARDED, at, by, note, null);
    }
}
