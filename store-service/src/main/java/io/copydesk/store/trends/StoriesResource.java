package io.copydesk.store.trends;

import io.copydesk.store.problem.Problem;
import io.copydesk.store.query.Given;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.QuestionReader;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.query.Span;
import io.copydesk.store.stories.StoryReader;
import io.copydesk.store.stories.StorySummary;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final SearchEngine engine;
    private final StoryReader stories;

    StoriesResource(SearchEngine engine, StoryReader stories) {
        this.engine = engine;
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
        Question asked = QuestionReader.read(parameters);
        Span given = asked.filters().published();
        long to = given.to() == null ? Math.max(System.currentTimeMillis(), given.first()) : given.last();
        long from = given.from() == null ? to - DAY_MILLIS : given.first();
        Question now = asked.published(new Span(from, to));
        Question before = asked.published(new Span(from - (to - from) - 1, from - 1));
        Map<Long, Long> counts = engine.stories(now, Given.number("limit", parameters.limit, DEFAULT_LIMIT, MAX_LIMIT));
        Map<Long, Long> earlier = counts.isEmpty() ? Map.of() : engine.stories(before, counts.keySet());
        return new BigStories(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to), items(counts, earlier));
    }

    private List<BigStory> items(Map<Long, Long> counts, Map<Long, Long> earlier) throws SQLException {
        Map<Long, StorySummary> known = stories.summaries(counts.keySet());
        List<BigStory> items = new ArrayList<>();
        counts.forEach((number, count) -> {
            StorySummary story = known.get(number);
            // Not compared with others yet, or deleted a moment ago.
            if (story != null) {
                items.add(BigStory.of(story, count, earlier.getOrDefault(number, 0L)));
            }
        });
        return items;
    }
}
