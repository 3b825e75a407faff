package io.copydesk.store.trends;

import io.copydesk.store.problem.Problem;
import io.copydesk.store.query.Given;
import io.copydesk.store.query.QuestionReader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stories that are big now, over HTTP. */
@Path("/stories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trends")
@Blocking
class StoriesResource {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final StoryTrends stories;

    StoriesResource(StoryTrends stories) {
        this.stories = stories;
    }

    @GET
    @Operation(
            summary = "The stories that are told most",
            description =
                    "Those with the most articles in a span of time, by default the last 24 hours, and how many they had"
                            + " in the span of the same length before.")
    @APIResponse(
            responseCode = "200",
            description = "The stories, the largest first",
            content = @Content(schema = @Schema(implementation = BigStories.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or makes no sense; the detail says which and why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public BigStories stories(@BeanParam StoriesParameters parameters) throws IOException, SQLException {
        return stories.biggest(
                QuestionReader.read(parameters),
                DAY_MILLIS,
                Given.number("limit", parameters.limit, DEFAULT_LIMIT, MAX_LIMIT));
    }
}
