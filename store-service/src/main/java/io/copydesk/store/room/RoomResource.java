package io.copydesk.store.room;

import io.copydesk.pages.Pages;
import io.copydesk.store.article.ArticleReader;
import io.copydesk.store.article.RevisionDiff;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.index.IndexUnavailableException;
import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.PageParameters;
import io.copydesk.store.query.QuestionParameters;
import io.copydesk.store.query.QuestionReader;
import io.copydesk.store.trends.StoryTrends;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of the reading room. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RoomResource {

    private static final long WEEK_MILLIS = Duration.ofDays(7).toMillis();
    private static final int MOST_STORIES = 50;

    private final SearchPageMaker searchPages;
    private final ArticlePageMaker articlePages;
    private final ArticleReader articles;
    private final StoryTrends stories;

    RoomResource(
            SearchPageMaker searchPages, ArticlePageMaker articlePages, ArticleReader articles, StoryTrends stories) {
        this.stories = stories;
        this.searchPages = searchPages;
        this.articlePages = articlePages;
        this.articles = articles;
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "room")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance search(SearchView view);

        static native TemplateInstance article(ArticleView view);

        static native TemplateInstance changes(ChangesView view);

        static native TemplateInstance stories(StoriesView view);

        static native TemplateInstance missing(String title, String detail);
    }

    @GET
    @Operation(hidden = true)
    public Response start() {
        return Response.seeOther(URI.create("/room")).build();
    }

    @GET
    @Path("/room")
    @Operation(hidden = true)
    public Response search(@BeanParam PageParameters parameters, @Context UriInfo uri)
            throws IOException, SQLException {
        Address address = Address.of(uri.getQueryParameters());
        try {
            return Pages.answer(200, Templates.search(searchPages.page(parameters, address)));
        } catch (ProblemException e) {
            return Pages.answer(e.status(), Templates.search(searchPages.problem(e, address)));
        } catch (IndexUnavailableException e) {
            return Pages.answer(503, Templates.missing("Searching is not possible yet", e.getMessage() + "."));
        }
    }

    @GET
    @Path("/room/articles/{id}")
    @Operation(hidden = true)
    public Response article(@PathParam("id") String id) throws IOException, SQLException {
        StoredArticle article = articles.current(id).orElse(null);
        return article == null
                ? missing("There is no such article", "No article here has the id " + id + ".")
                : Pages.answer(200, Templates.article(articlePages.page(article)));
    }

    @GET
    @Path("/room/articles/{id}/changes/{revision: \\d{1,9}}")
    @Operation(hidden = true)
    public Response changes(@PathParam("id") String id, @PathParam("revision") int revision) throws SQLException {
        StoredArticle to = articles.revision(id, revision).orElse(null);
        StoredArticle from = articles.revision(id, revision - 1).orElse(null);
        return to == null || from == null
                ? missing(
                        "There is no such revision", "No article here has a revision " + revision + " and one before.")
                : Pages.answer(200, Templates.changes(ChangesView.of(id, RevisionDiff.of(from, to))));
    }

    @GET
    @Path("/room/stories")
    @Operation(hidden = true)
    public Response stories(@BeanParam QuestionParameters parameters) throws IOException, SQLException {
        try {
            return Pages.answer(
                    200,
                    Templates.stories(StoriesView.of(
                            stories.biggest(QuestionReader.read(parameters), WEEK_MILLIS, MOST_STORIES))));
        } catch (ProblemException e) {
            return Pages.answer(e.status(), Templates.missing("That can't be read", String.valueOf(e.getMessage())));
        } catch (IndexUnavailableException e) {
            return Pages.answer(503, Templates.missing("Stories can't be counted yet", e.getMessage() + "."));
        }
    }

    private static Response missing(String title, String detail) {
        return Pages.answer(404, Templates.missing(title, detail));
    }
}
