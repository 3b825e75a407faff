package io.copydesk.ingest.drop;

import io.copydesk.ingest.problem.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page on which articles are dropped.
 *
 * @param problem what is wrong with the article, may be empty
 * @param cleaning what cleaning would do to it; null where that was not asked
 */
record DropView(
        String text,
        String url,
        String source,
        String problem,
        @Nullable CleaningView cleaning) {

    // More than that is not sent back: who pasted it has it.
    private static final int TEXT_KEPT = 500_000;

    static DropView empty() {
        return new DropView("", "", "", "", null);
    }

    static DropView of(DropForm form, CleaningView cleaning) {
        return of(form, "", cleaning);
    }

    static DropView of(DropForm form, Problem problem) {
        return of(form, problem.title() + ": " + problem.detail(), null);
    }

    private static DropView of(DropForm form, String problem, @Nullable CleaningView cleaning) {
        String text = Objects.requireNonNullElse(form.text, "");
        return new DropView(
                text.length() <= TEXT_KEPT ? text : "",
                Objects.requireNonNullElse(form.url, ""),
                Objects.requireNonNullElse(form.source, ""),
                problem,
                cleaning);
    }
}
