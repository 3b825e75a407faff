package io.copydesk.store.query;

import io.copydesk.store.article.ArticleReader;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.problem.Problem;
import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.stories.GroupReader;
import io.copydesk.store.stories.RelatedArticle;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Articles that are like one, over HTTP. */
@Path("/articles/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
@Blocking
class SimilarResource {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 50;

    private final ArticleReader articles;
    private final GroupReader groups;
    private final SearchEngine engine;

    SimilarResource(ArticleReader articles, GroupReader groups, SearchEngine engine) {
        this.articles = articles;
        this.groups = groups;
        this.engine = engine;
    }

    @GET
    @Operation(
            summary = "Articles that are like this one",
            description = "By the words that tell most, the likest first; one of each story, and none of its own, which"
                    + " /story has.")
    @APIResponse(
            responseCode = "200",
            description = "The articles",
            content = @Content(schema = @Schema(implementation = RelatedArticle[].class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such article",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The index is being built or PostgreSQL is away; Retry-After says when to ask again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<RelatedArticle> similar(
            @PathParam("id") String id,
            @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    @QueryParam("limit")
                    @Nullable
                    List<String> limit)
            throws IOException, SQLException {
        int most = Given.number("limit", limit, DEFAULT_LIMIT, MAX_LIMIT);
        StoredArticle article =
                articles.current(id).orElseThrow(() -> ProblemException.notFound("there is no article \"" + id + "\""));
        return groups.articles(engine.similar(
                article.title(), article.paragraphs(), Objects.requireNonNullElse(article.storyId(), id), most));
    }
}
