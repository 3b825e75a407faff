package io.copydesk.ingest.trace;

import io.copydesk.ingest.problem.Problem;
import io.copydesk.monitor.Trace;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way of an article, for programs. */
@Path("/trace")
@Tag(name = "Flow")
class TraceResource {

    private final TraceSearch search;

    TraceResource(TraceSearch search) {
        this.search = search;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            summary = "The ways of an article through the topics",
            description =
                    "Each time that it was dropped in and cleaned: the records that it was, how long each waited and was"
                            + " worked on, and what became of it. Read from the headers in the topics; an article that was refused by"
                            + " cleanup has no id there. None found is an empty list: it may be older than since.")
    @APIResponse(responseCode = "200", description = "The ways, the oldest first")
    @APIResponse(
            responseCode = "400",
            description = "since is no time",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Kafka does not answer; Retry-After says when to come back",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Trace trace(
            @Parameter(description = "The article's id") @PathParam("id") String id,
            @Parameter(description = "How far back to look, ISO 8601 with zone; a day if it is not given")
                    @QueryParam("since")
                    @Nullable
                    String since) {
        return search.find(id, since);
    }
}
