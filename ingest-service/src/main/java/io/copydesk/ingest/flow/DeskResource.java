package io.copydesk.ingest.flow;

import io.copydesk.pages.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The control desk's first page. */
@Path("/")
class DeskResource {

    private final FlowWatch watch;

    // Made once a second, however many watch.
    private final Multi<Map<String, String>> figures;

    DeskResource(FlowWatch watch) {
        this.watch = watch;
        this.figures = watch.looks()
                .map(look -> FlowView.of(look, watch.history()).figures())
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance flow(FlowView view);
    }

    @GET
    @Operation(hidden = true)
    public Response start() {
        return Response.seeOther(URI.create("/desk")).build();
    }

    @GET
    @Path("/desk")
    @Produces(MediaType.TEXT_HTML)
    @Blocking
    @Operation(hidden = true)
    public Response flow() {
        return Pages.answer(200, Templates.flow(FlowView.of(watch.last(), watch.history())));
    }

    /** The page's figures, once a second. */
    @GET
    @Path("/desk/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<Map<String, String>> live() {
        return figures.onOverflow().dropPreviousItems();
    }
}
