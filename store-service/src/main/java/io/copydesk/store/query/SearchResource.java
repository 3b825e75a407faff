package io.copydesk.store.query;

import io.copydesk.store.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches over HTTP. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@Blocking
class SearchResource {

    private final ArticleSearch search;

    SearchResource(ArticleSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Find articles",
            description = "Pages are stable: what is there at the first page is on exactly one page, whatever arrives"
                    + " meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = SearchPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or makes no sense; the detail says which and why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The index is being built or PostgreSQL is away; Retry-After says when to ask again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public SearchPage find(@BeanParam SearchParameters parameters) throws IOException, SQLException {
        return search.find(SearchRequest.of(parameters));
    }
}
