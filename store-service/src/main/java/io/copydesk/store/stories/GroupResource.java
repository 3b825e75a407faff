package io.copydesk.store.stories;

import io.copydesk.store.problem.Problem;
import io.copydesk.store.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An article's copies, and the articles of its story, over HTTP. */
@Path("/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
@Blocking
@APIResponse(
        responseCode = "404",
        description = "There is no such article",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "PostgreSQL is away; Retry-After says when to ask again",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class GroupResource {

    private static final int MOST = 500;

    private final GroupReader groups;

    GroupResource(GroupReader groups) {
        this.groups = groups;
    }

    @GET
    @Path("/duplicates")
    @Operation(
            summary = "The versions of an article's text",
            description =
                    "The article itself and its near-duplicates, on whatever site: the best version first, then the"
                            + " earliest; no more than 500.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = RelatedArticle[].class)))
    public List<RelatedArticle> duplicates(@PathParam("id") String id) throws SQLException {
        return groups.duplicates(group(id).root(id), MOST);
    }

    @GET
    @Path("/story")
    @Operation(
            summary = "The articles of the same story",
            description = "The article itself and others that tell of the same, the newest first; no more than 500.")
    @APIResponse(
            responseCode = "200",
            description = "The articles",
            content = @Content(schema = @Schema(implementation = RelatedArticle[].class)))
    public List<RelatedArticle> story(@PathParam("id") String id) throws SQLException {
        return groups.story(group(id).storyId(), MOST);
    }

    private Group group(String id) throws SQLException {
        return groups.group(id).orElseThrow(() -> ProblemException.notFound("there is no article \"" + id + "\""));
    }
}
