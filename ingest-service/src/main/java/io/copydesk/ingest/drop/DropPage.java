package io.copydesk.ingest.drop;

import io.copydesk.events.RefusedException;
import io.copydesk.fetch.PageFetch;
import io.copydesk.ingest.IngestConfig;
import io.copydesk.ingest.cleanup.RawRecord;
import io.copydesk.ingest.desk.QueryString;
import io.copydesk.ingest.intake.Intake;
import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.pages.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Drops articles in by hand. */
@Path("/desk/drop")
@Produces(MediaType.TEXT_HTML)
@Blocking
class DropPage {

    // Longer than the door itself waits.
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    // Clocks of brokers and of this machine differ a little.
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final Intake intake;
    private final Cleaning cleaning;
    private final PageFetch pages;

    DropPage(Intake intake, Cleaning cleaning, IngestConfig config) {
        this.intake = intake;
        this.cleaning = cleaning;
        this.pages = new PageFetch(
                config.fetch().privateAddresses(), "COPYDESK_FETCH_PRIVATE_ADDRESSES=true fetches it all the same");
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance drop(DropView view);
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return Pages.answer(200, Templates.drop(DropView.empty()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response drop(@BeanParam DropForm form) throws Exception {
        try {
            RawRecord raw = form.article(pages);
            if (form.isPreview()) {
                return Pages.answer(200, Templates.drop(DropView.of(form, cleaning.of(raw))));
            }
            String id = intake.take(raw).await().atMost(PATIENCE);
            return Response.seeOther(URI.create(new QueryString("/desk/trace")
                            .with("id", id)
                            .with("since", Instant.now().minus(CLOCKS))
                            .with("watch", true)
                            .toString()))
                    .build();
        } catch (RefusedException e) {
            return again(form, Cleaning.refused(e));
        } catch (ProblemException e) {
            return again(form, e);
        }
    }

    private static Response again(DropForm form, ProblemException e) {
        return Pages.answer(e.problem().status(), Templates.drop(DropView.of(form, e.problem())));
    }
}
