package io.copydesk.deadletters;

import io.copydesk.events.HandledLetter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A dead letter and what was done with it; null while nothing was. */
public record Kept(DeadLetter letter, @Nullable HandledLetter handling) {

    /** The same without what is large, to keep many of them. */
    public Kept brief() {
        return new Kept(letter.brief(UnaryOperator.identity()), handling);
    }
}
