package io.copydesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant: those that fit all that is said. Null is whatever it is.
 *
 * @param positions these; empty for whichever they are
 * @param topic the dead-letter topic
 * @param stage what refused them, in any case; empty for those that don't say it
 * @param kind the {@link Failure#kind()}
 * @param reason a part of the reason or of the exception's class, in any case
 * @param key a part of the key, in any case
 * @param since refused at that time or later
 */
public record Selection(
        Set<LetterPosition> positions,
        @Nullable String topic,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable String key,
        @Nullable Instant since) {

    /** Every dead letter. */
    public static final Selection ALL = of(Set.of());

    public Selection {
        positions = Set.copyOf(positions);
    }

    /** These letters; empty for all. */
    public static Selection of(Set<LetterPosition> positions) {
        return new Selection(positions, null, null, null, null, null, null);
    }

    /** Whether this one is meant. */
    public boolean has(DeadLetter letter) {
        return has(letter, kind == null ? "" : letter.failure().kind());
    }

    /** The same of a letter whose kind is known: to tell it takes longer than all the rest. */
    boolean has(DeadLetter letter, String ofKind) {
        Failure failure = letter.failure();
        return (positions.isEmpty() || positions.contains(letter.position()))
                && (topic == null || topic.equals(letter.position().topic()))
                && (stage == null || stage.equalsIgnoreCase(failure.stage() == null ? "" : failure.stage()))
                && (kind == null || kind.equals(ofKind))
                && (reason == null || contains(failure.reason(), reason) || contains(failure.exceptionClass(), reason))
                && (key == null || contains(text(letter.key()), key))
                && (since == null || !letter.refusedAt().isBefore(since));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, UTF_8);
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
