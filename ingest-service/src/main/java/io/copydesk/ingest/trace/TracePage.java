package io.copydesk.ingest.trace;

import io.copydesk.events.Topics;
import io.copydesk.ingest.IngestConfig;
import io.copydesk.ingest.desk.QueryString;
import io.copydesk.ingest.drop.Cleaning;
import io.copydesk.ingest.drop.CleaningView;
import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.monitor.Trace;
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
import org.jspecify.annotations.Nullable;

/** The way of an article as a page of the control desk. */
@Path("/desk/trace")
class TracePage {

    private final TraceSearch search;
    private final Cleaning cleaning;
    private final IngestConfig.Store store;

    TracePage(TraceSearch search, Cleaning cleaning, IngestConfig config) {
        this.search = search;
        this.cleaning = cleaning;
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
            @QueryParam("id") @DefaultValue("") String id,
            @QueryParam("since") @DefaultValue("") String since,
            @QueryParam("watch") @DefaultValue("false") boolean watch) {
        String wanted = id.strip();
        if (wanted.isEmpty()) {
            return Pages.answer(200, Templates.trace(TraceView.empty()));
        }
        try {
            Trace trace = search.find(wanted, since);
            String article = UriBuilder.fromUri(store.url())
                    .path("room/articles/{id}")
                    .build(wanted)
                    .toString();
            String again = new QueryString("/desk/trace")
                    .with("id", wanted)
                    .with("since", since)
                    .with("watch", true)
                    .toString();
            return Pages.answer(
                    200,
                    Templates.trace(
                            watch
                                    ? TraceView.watched(trace, since, article, again, cleaning(trace))
                                    : TraceView.of(trace, since, article)));
        } catch (ProblemException e) {
            return Pages.answer(
                    e.problem().status(), Templates.trace(TraceView.problem(wanted, since, e.getMessage())));
        }
    }

    /** Of the article as it came the last time; null while that is not known, or is not kept any more. */
    private @Nullable CleaningView cleaning(Trace trace) {
        if (trace.journeys().isEmpty()) {
            return null;
        }
        Trace.Hop first =
                trace.journeys().get(trace.journeys().size() - 1).hops().get(0);
        try {
            return first.topic().equals(Topics.RAW)
                    ? cleaning.of(first.topic(), first.partition(), first.offset())
                    : null;
        } catch (ProblemException e) {
            return null;
        }
    }
}
