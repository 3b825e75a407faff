package io.copydesk.store.query;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.words.Words;
import org.jspecify.annotations.Nullable;

/** Which articles a page shows once, in the first that its order has. */
public enum Collapse {
    /** Those of one story. */
    STORY,
    /** None: every article is shown. */
    NONE;

    static Collapse of(@Nullable String text, Question question) {
        if (text == null) {
            // Who lists articles wants every one, and so does who asks for one story, or for copies.
            boolean isList = question.words() instanceof Words.All
                    || question.filters().story() != null
                    || question.filters().hasDuplicate() != null;
            return isList ? NONE : STORY;
        }
        return switch (text) {
            case "story" -> STORY;
            case "none" -> NONE;
            default -> throw ProblemException.badRequest("collapse must be story or none, it is \"" + text + "\"");
        };
    }
}
