package io.copydesk.ingest.desk;

import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.pages.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.function.Supplier;

/** Answers of the control desk. */
public final class DeskPages {

    private DeskPages() {}

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance problem(String title, String detail);
    }

    /** A page; where it can't be made, one that says why. */
    public static Response answer(Supplier<TemplateInstance> page) {
        return whatever(() -> Pages.answer(200, page.get()));
    }

    /** An answer; where there is a problem, a page that says it. */
    public static Response whatever(Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (ProblemException e) {
            String detail = Objects.requireNonNullElse(e.getMessage(), "");
            return Pages.answer(
                    e.problem().status(), Templates.problem(e.problem().title(), detail));
        }
    }
}
