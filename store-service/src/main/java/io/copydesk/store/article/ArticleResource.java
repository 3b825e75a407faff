package io.copydesk.store.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.store.problem.Problem;
import io.copydesk.store.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One article over HTTP, and its revisions. */
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
class ArticleResource {

    private final ArticleReader articles;

    ArticleResource(ArticleReader articles) {
        this.articles = articles;
    }

    @GET
    @Operation(
            summary = "An article as it is now",
            description = "The current revision, whole. The answer's ETag can be sent back in If-None-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(ref = "Article")))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names")
    public Response article(@PathParam("id") String id, @Context Request request) throws SQLException {
        return answer(articles.current(id).orElseThrow(() -> unknown(id)), request);
    }

    @GET
    @Path("/revisions")
    @Operation(
            summary = "All revisions of an article",
            description = "Every text it has had, the last to arrive first.")
    @APIResponse(
            responseCode = "200",
            description = "The revisions",
            content = @Content(schema = @Schema(implementation = RevisionSummary[].class)))
    public List<RevisionSummary> revisions(@PathParam("id") String id) throws SQLException {
        List<RevisionSummary> revisions = articles.revisions(id);
        if (revisions.isEmpty()) {
            throw unknown(id);
        }
        return revisions;
    }

    @GET
    @Path("/revisions/{revision: \\d{1,9}}")
    @Operation(summary = "One revision of an article", description = "An earlier text, whole.")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(ref = "Article")))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names")
    public Response revision(@PathParam("id") String id, @PathParam("revision") int revision, @Context Request request)
            throws SQLException {
        return answer(revision(id, revision), request);
    }

    @GET
    @Path("/revisions/{revision: \\d{1,9}}/diff")
    @Operation(
            summary = "What changed in a revision",
            description =
                    "Title and paragraphs as a list of pieces that are equal, inserted or deleted. Very long texts are"
                            + " compared by whole paragraphs only.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content = @Content(schema = @Schema(implementation = RevisionDiff.class)))
    public RevisionDiff diff(
            @PathParam("id") String id,
            @PathParam("revision") int revision,
            @Parameter(description = "The number of the revision to compare with; the one before, if it is left out")
                    @QueryParam("against")
                    @Nullable
                    Integer against)
            throws SQLException {
        return RevisionDiff.of(revision(id, against == null ? revision - 1 : against), revision(id, revision));
    }

    @GET
    @Path("/path")
    @Operation(
            summary = "The way of an article through the topics",
            description = "Each record that its current revision was, with the time at which it was written.")
    @APIResponse(
            responseCode = "200",
            description = "The way",
            content = @Content(schema = @Schema(implementation = ArticlePath.class)))
    public ArticlePath path(@PathParam("id") String id) throws SQLException {
        return articles.path(id).orElseThrow(() -> unknown(id));
    }

    private StoredArticle revision(String id, int revision) throws SQLException {
        return articles.revision(id, revision)
                .orElseThrow(() -> ProblemException.notFound(
                        "there is no revision " + revision + " of an article \"" + id + "\""));
    }

    private static Response answer(StoredArticle article, Request request) {
        EntityTag tag = new EntityTag(article.entityTag());
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        if (same != null) {
            return same.tag(tag).build();
        }
        ObjectNode document = article.document();
        return Response.ok(document).tag(tag).build();
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("there is no article \"" + id + "\"");
    }
}
