package io.copydesk.ingest.refused;

import io.copydesk.access.Audit;
import io.copydesk.access.RequiresScope;
import io.copydesk.access.Scope;
import io.copydesk.deadletters.Kept;
import io.copydesk.deadletters.LetterPosition;
import io.copydesk.ingest.browse.RecordView;
import io.copydesk.ingest.browse.TopicBrowser;
import io.copydesk.ingest.desk.DeskPages;
import io.copydesk.pages.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What was refused, as pages of the control desk. */
@Path("/desk/refused")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RefusedPages {

    private final RefusedLetters letters;
    private final TopicBrowser topics;
    private final LetterWork work;
    private final SecurityIdentity identity;
    private final Audit audit;

    RefusedPages(RefusedLetters letters, TopicBrowser topics, LetterWork work, SecurityIdentity identity, Audit audit) {
        this.letters = letters;
        this.topics = topics;
        this.work = work;
        this.identity = identity;
        this.audit = audit;
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance refused(RefusedView view);

        static native TemplateInstance letter(LetterView view);

        static native TemplateInstance confirm(ConfirmView view);

        static native TemplateInstance work(WorkView view);
    }

    @GET
    @Operation(hidden = true)
    public Response refused(
            @BeanParam LetterParameters parameters,
            @RestQuery @DefaultValue("false") boolean all,
            @RestQuery @DefaultValue("0") int skip) {
        return DeskPages.answer(() -> {
            LetterQuery query = parameters.query();
            query.selection();
            return Templates.refused(RefusedView.of(letters.index(), query, !all, Math.max(0, skip)));
        });
    }

    @GET
    @Path("/letters/{topic}/{partition:\\d{1,6}}/{offset:\\d{1,18}}")
    @Operation(hidden = true)
    public Response letter(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset) {
        return DeskPages.answer(() -> {
            Kept kept = letters.letter(new LetterPosition(topic, partition, offset));
            RecordView record = RecordView.of(
                    topics.record(topic, partition, offset), kept.letter().headers());
            return Templates.letter(LetterView.of(kept, record));
        });
    }

    @GET
    @Path("/confirm")
    @Operation(hidden = true)
    public Response confirm(@BeanParam LetterParameters parameters, @RestQuery @DefaultValue("replay") String action) {
        return DeskPages.answer(() -> {
            LetterQuery query = parameters.query();
            query.selection();
            return Templates.confirm(ConfirmView.of(letters.index(), query, !action.equals("discard")));
        });
    }

    @POST
    @Path("/work")
    @RequiresScope(Scope.ADMIN)
    @Operation(hidden = true)
    public Response begin(@BeanParam LetterForm form) {
        return DeskPages.whatever(() -> {
            LetterQuery query = form.query();
            if ("discard".equals(form.action)) {
                String note = Attribution.note(form.note);
                audit.says("discard of " + query.words() + ": " + note);
                work.discard(query, Attribution.by(identity), note);
            } else {
                audit.says("replay of " + query.words());
                work.replay(query, Attribution.by(identity));
            }
            return Response.seeOther(URI.create("/desk/refused/work")).build();
        });
    }

    @GET
    @Path("/work")
    @Operation(hidden = true)
    public Response work() {
        return Pages.answer(200, Templates.work(WorkView.of(work.last())));
    }
}
