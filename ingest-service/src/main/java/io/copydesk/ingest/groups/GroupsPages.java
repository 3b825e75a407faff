package io.copydesk.ingest.groups;

import io.copydesk.access.Audit;
import io.copydesk.access.RequiresScope;
import io.copydesk.access.Scope;
import io.copydesk.ingest.desk.DeskPages;
import io.copydesk.ingest.flow.WaitingTimes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Consumer groups, as pages of the control desk. */
@Path("/desk/groups")
@Produces(MediaType.TEXT_HTML)
@Blocking
class GroupsPages {

    private final GroupDesk desk;
    private final WaitingTimes waiting;
    private final Audit audit;

    GroupsPages(GroupDesk desk, WaitingTimes waiting, Audit audit) {
        this.desk = desk;
        this.waiting = waiting;
        this.audit = audit;
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance groups(List<GroupView> groups);

        static native TemplateInstance group(GroupView view);

        static native TemplateInstance reset(ResetView view);
    }

    @GET
    @Operation(hidden = true)
    public Response groups() {
        return DeskPages.answer(() -> Templates.groups(desk.groups().stream()
                .map(group -> GroupView.of(group, Map.of()))
                .toList()));
    }

    @GET
    @Path("/{group}")
    @Operation(hidden = true)
    public Response group(@PathParam("group") String group) {
        return DeskPages.answer(() -> Templates.group(view(group)));
    }

    private GroupView view(String group) {
        return GroupView.of(desk.group(group), waiting.of(group));
    }

    @GET
    @Path("/{group}/reset")
    @Operation(hidden = true)
    public Response plan(
            @PathParam("group") String group,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String partition,
            @RestQuery @Nullable String to) {
        return DeskPages.answer(() -> {
            OffsetQuery query = OffsetQuery.of(topic, partition, to);
            GroupView view = view(group);
            return Templates.reset(ResetView.of(view, query, false, desk.plan(group, query)));
        });
    }

    @POST
    @Path("/{group}/reset")
    @RequiresScope(Scope.ADMIN)
    @Operation(hidden = true)
    public Response reset(
            @PathParam("group") String group,
            @RestForm @Nullable String topic,
            @RestForm @Nullable String partition,
            @RestForm @Nullable String to) {
        return DeskPages.answer(() -> {
            OffsetQuery query = OffsetQuery.of(topic, partition, to);
            audit.says("offsets of " + group + " in " + query.words());
            var moves = desk.reset(group, query);
            return Templates.reset(ResetView.of(view(group), query, true, moves));
        });
    }
}
