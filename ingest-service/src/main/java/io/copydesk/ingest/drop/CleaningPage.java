package io.copydesk.ingest.drop;

import io.copydesk.ingest.desk.DeskPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What cleaning does to an article that is in the topics. */
@Path("/desk/cleaning")
class CleaningPage {

    private final Cleaning cleaning;

    CleaningPage(Cleaning cleaning) {
        this.cleaning = cleaning;
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance cleaning(String place, CleaningView cleaning);
    }

    @GET
    @Path("/{topic}/{partition:\\d{1,6}}/{offset:\\d{1,18}}")
    @Produces(MediaType.TEXT_HTML)
    @Blocking
    @Operation(hidden = true)
    public Response cleaning(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset) {
        return DeskPages.answer(() ->
                Templates.cleaning(topic + "/" + partition + "/" + offset, cleaning.of(topic, partition, offset)));
    }
}
