package io.copydesk.ingest.flow;

import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.monitor.Flow;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What flows, for programs. */
@Path("/flow")
@Tag(name = "Flow")
@Produces(MediaType.APPLICATION_JSON)
class FlowResource {

    private final FlowWatch watch;

    FlowResource(FlowWatch watch) {
        this.watch = watch;
    }

    @GET
    @Operation(
            summary = "What flows through the topics now",
            description =
                    "As the brokers tell it, so a stage that is dead is there too: articles a second in and out of each"
                            + " stage, lag in records and in milliseconds by group and partition, what is refused, and whether all that"
                            + " came in is stored, refused or under way.")
    @APIResponse(responseCode = "200", description = "The flow of the last second")
    @APIResponse(
            responseCode = "503",
            description = "Kafka does not answer; Retry-After says when to come back",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Flow flow() {
        FlowWatch.Look look = watch.last();
        if (look.flow() == null || look.silentSince() != null) {
            throw ProblemException.comeAgain("What flows is not known now", "Kafka does not answer");
        }
        return look.flow();
    }

    @GET
    @Path("/history")
    @Operation(summary = "What flowed in the last hour, every five seconds, without partitions")
    public List<Flow> history() {
        return watch.history();
    }

    @GET
    @Path("/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "What flows, once a second, as server-sent events; without partitions")
    public Multi<Flow> live() {
        return watch.looks()
                .filter(look -> look.flow() != null && look.silentSince() == null)
                .map(look -> Objects.requireNonNull(look.flow()).summary());
    }
}
