package io.copydesk.ingest.trace;

import io.copydesk.ingest.IngestConfig;
import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.pages.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The way of an article as a page of the control desk. */
@Path("/desk/trace")
class TracePage {

    private final TraceSearch search;
    private final IngestConfig.Store store;

    TracePage(TraceSearch search, IngestConfig config) {
        this.search = search;
        this.store = config.store();
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance trace(TraceView view);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Blocking
    @Operation(hidden = true)
    public Response trace(
            @QueryParam("id") @DefaultValue("") String id, @QueryParam("since") @DefaultValue("") String since) {
        String wanted = id.strip();
        if (wanted.isEmpty()) {
            return Pages.answer(200, Templates.trace(TraceView.empty()));
        }
        try {
            String article = UriBuilder.fromUri(store.url())
                    .path("room/articles/{id}")
                    .build(wanted)
                    .toString();
            return Pages.answer(200, Templates.trace(TraceView.of(search.find(wanted, since), since, article)));
        } catch (ProblemException e) {
            return Pages.answer(
                    e.problem().status(), Templates.trace(TraceView.problem(wanted, since, e.getMessage())));
        }
    }
}
