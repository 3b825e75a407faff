package io.copydesk.deadletters;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant: those that fit all that is said.
 *
 * @param positions these; empty for whichever they are
 * @param stage what refused them; null for whatever did
 * @param reason a part of the reason or of the exception's class, in any case; null for any
 */
public record Selection(
        Set<LetterPosition> positions,
        @Nullable String stage,
        @Nullable String reason) {

    /** Every dead letter. */
    public static final Selection ALL = new Selection(Set.of(), null, null);

    public Selection {
        positions = Set.copyOf(positions);
    }

    /** Whether this one is meant. */
    public boolean has(DeadLetter letter) {
        Failure failure = letter.failure();
        return (positions.isEmpty() || positions.contains(letter.position()))
                && (stage == null || stage.equalsIgnoreCase(failure.stage()))
                && (reason == null || contains(failure.reason(), reason) || contains(failure.exceptionClass(), reason));
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
