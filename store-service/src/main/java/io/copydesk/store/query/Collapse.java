package io.copydesk.store.query;

import io.copydesk.store.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which articles a page shows once, in the first that its order has. */
public enum Collapse {
    /** Those of one story. */
    STORY,
    /** None: every article is shown. */
    NONE;

    static Collapse of(@Nullable String text, Filters filters) {
        if (text == null) {
            // Who asks for one story, or for copies, wants to see them.
            return filters.story() == null && filters.hasDuplicate() == null ? STORY : NONE;
        }
        return switch (text) {
            case "story" -> STORY;
            case "none" -> NONE;
            default -> throw ProblemException.badRequest("collapse must be story or none, it is \"" + text + "\"");
        };
    }
}
