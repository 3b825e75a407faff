package io.copydesk.store.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.store.article.ArticleReader;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.problem.Problem;
import io.copydesk.store.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One article in the formats of others, over HTTP. */
@Path("/articles/{id}")
@Tag(name = "Formats")
@Blocking
@APIResponse(
        responseCode = "404",
        description = "There is no such article",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class FormatResource {

    private final ArticleReader articles;

    FormatResource(ArticleReader articles) {
        this.articles = articles;
    }

    @GET
    @Path("/ninjs")
    @Produces(Ninjs.MEDIA_TYPE)
    @Operation(summary = "An article as ninjs", description = "IPTC's News in JSON, version 3.1.")
    @APIResponse(responseCode = "200", description = "The article", content = @Content(mediaType = Ninjs.MEDIA_TYPE))
    public ObjectNode ninjs(@PathParam("id") String id) throws SQLException {
        StoredArticle article = article(id);
        return Ninjs.of(article.event(), article.revision());
    }

    @GET
    @Path("/json-ld")
    @Produces(SchemaOrg.MEDIA_TYPE)
    @Operation(summary = "An article as JSON-LD", description = "A NewsArticle of schema.org.")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(mediaType = SchemaOrg.MEDIA_TYPE))
    public ObjectNode schemaOrg(@PathParam("id") String id) throws SQLException {
        return SchemaOrg.of(article(id).event());
    }

    private StoredArticle article(String id) throws SQLException {
        return articles.current(id).orElseThrow(() -> ProblemException.notFound("there is no article \"" + id + "\""));
    }
}
