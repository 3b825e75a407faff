package io.copydesk.store.index;

import io.copydesk.access.RequiresScope;
import io.copydesk.access.Scope;
import io.copydesk.store.problem.Problem;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work on the index over HTTP. */
@Path("/index")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search index")
class IndexResource {

    private final ArticleIndex index;

    IndexResource(ArticleIndex index) {
        this.index = index;
    }

    @POST
    @RequiresScope(Scope.ADMIN)
    @Path("/rebuild")
    @Operation(
            summary = "Build the search index anew from PostgreSQL",
            description = "Queries go on meanwhile. The answer comes when it is done, and says how many articles there"
                    + " are: {\"articles\": 1234}.")
    @APIResponse(responseCode = "200", description = "The index is rebuilt")
    @APIResponse(
            responseCode = "503",
            description = "It can't be rebuilt now; the index is as it was",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CompletionStage<Map<String, Long>> rebuild() {
        return index.rebuild().thenApply(articles -> Map.of("articles", articles));
    }
}
