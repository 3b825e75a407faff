package io.copydesk.ingest.groups;

import io.copydesk.access.Audit;
import io.copydesk.access.RequiresScope;
import io.copydesk.access.Scope;
import io.copydesk.ingest.problem.Problem;
import io.copydesk.monitor.GroupState;
import io.copydesk.monitor.OffsetMove;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Consumer groups, for programs. */
@Path("/groups")
@Tag(name = "Groups")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class GroupsResource {

    private final GroupDesk desk;
    private final Audit audit;

    GroupsResource(GroupDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GET
    @Operation(summary = "All consumer groups: members, what each reads, how far the group is")
    public List<GroupState> groups() {
        return desk.groups();
    }

    @GET
    @Path("/{group}")
    @Operation(summary = "One consumer group")
    public GroupState group(@PathParam("group") String group) {
        return desk.group(group);
    }

    @POST
    @Path("/{group}/offsets")
    @RequiresScope(Scope.ADMIN)
    @Operation(
            summary = "Set where a group that nobody is in reads on",
            description = "Without dry-run=false it only says what would be set.")
    @APIResponse(responseCode = "200", description = "From where to where, by partition")
    @APIResponse(
            responseCode = "409",
            description = "Somebody is in the group: stop the service first",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<OffsetMove> reset(
            @PathParam("group") String group,
            @RestQuery @Nullable String topic,
            @Parameter(description = "Only this partition") @RestQuery @Nullable String partition,
            @Parameter(description = "beginning, end, an offset as 17, or a time as 2026-11-01T08:00:00Z")
                    @RestQuery
                    @Nullable
                    String to,
            @RestQuery("dry-run") @DefaultValue("true") boolean dryRun) {
        OffsetQuery query = OffsetQuery.of(topic, partition, to);
        if (dryRun) {
            return desk.plan(group, query);
        }
        audit.says("offsets of " + group + " in " + query.words());
        return desk.reset(group, query);
    }
}
