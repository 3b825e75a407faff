package io.copydesk.store.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.problem.Problem;
import io.copydesk.store.query.ArticleSearch;
import io.copydesk.store.query.PageParameters;
import io.copydesk.store.query.SearchPage;
import io.copydesk.store.query.SearchRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Any search as a feed, over HTTP. */
@Path("/")
@Tag(name = "Formats")
@Blocking
@APIResponse(
        responseCode = "400",
        description = "A parameter is unknown or makes no sense; the detail says which and why",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class FeedResource {

    private static final String RSS = "application/rss+xml";

    private final ArticleSearch search;

    FeedResource(ArticleSearch search) {
        this.search = search;
    }

    @GET
    @Path("/feed.json")
    @Produces(JsonFeed.MEDIA_TYPE)
    @Operation(summary = "A search as JSON Feed", description = "Version 1.1; next_url has the next page.")
    @APIResponse(responseCode = "200", description = "The feed", content = @Content(mediaType = JsonFeed.MEDIA_TYPE))
    public ObjectNode json(@BeanParam PageParameters parameters, @Context UriInfo uri)
            throws IOException, SQLException {
        return JsonFeed.of(page(parameters, uri));
    }

    @GET
    @Path("/feed.atom")
    @Produces(MediaType.APPLICATION_ATOM_XML)
    @Operation(summary = "A search as Atom", description = "RFC 4287; the link \"next\" has the next page (RFC 5005).")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = MediaType.APPLICATION_ATOM_XML))
    public String atom(@BeanParam PageParameters parameters, @Context UriInfo uri) throws IOException, SQLException {
        return SyndicationFeed.of(page(parameters, uri), SyndicationFeed.ATOM);
    }

    @GET
    @Path("/feed.rss")
    @Produces(RSS)
    @Operation(summary = "A search as RSS", description = "RSS 2.0, one page.")
    @APIResponse(responseCode = "200", description = "The feed", content = @Content(mediaType = RSS))
    public String rss(@BeanParam PageParameters parameters, @Context UriInfo uri) throws IOException, SQLException {
        return SyndicationFeed.of(page(parameters, uri), SyndicationFeed.RSS);
    }

    private FeedPage page(PageParameters parameters, UriInfo uri) throws IOException, SQLException {
        SearchRequest request = SearchRequest.of(parameters);
        SearchPage page = search.find(request);
        return new FeedPage(
                request.q().isEmpty() ? "Copydesk" : "Copydesk: " + request.q(),
                uri.getRequestUri(),
                page.next() == null
                        ? null
                        : uri.getRequestUriBuilder()
                                .replaceQueryParam("cursor", page.next())
                                .build(),
                page.items().stream().map(StoredArticle::event).toList());
    }
}
