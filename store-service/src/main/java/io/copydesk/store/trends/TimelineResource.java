package io.copydesk.store.trends;

import io.copydesk.store.problem.Problem;
import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Given;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.QuestionReader;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.query.Span;
import io.copydesk.store.query.ValueCount;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Articles over time, over HTTP. */
@Path("/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trends")
@Blocking
class TimelineResource {

    private static final int DEFAULT_TOP = 5;
    private static final int MAX_TOP = 20;

    private final SearchEngine engine;

    TimelineResource(SearchEngine engine) {
        this.engine = engine;
    }

    @GET
    @Operation(
            summary = "How many articles were published over time",
            description =
                    "Counts the articles of a query by steps, beside all articles of the same time. Without from the"
                            + " last 48 hours, 30 days, 26 weeks or 24 months.")
    @APIResponse(
            responseCode = "200",
            description = "The timeline",
            content = @Content(schema = @Schema(implementation = Timeline.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or makes no sense; the detail says which and why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Timeline timeline(@BeanParam TimelineParameters parameters) throws IOException {
        Interval interval = Interval.of(Given.one("interval", parameters.interval));
        Question asked = QuestionReader.read(parameters);
        List<Span> spans = interval.steps(asked.filters().published(), Instant.now());
        Question question = asked.published(
                new Span(spans.get(0).from(), spans.get(spans.size() - 1).to()));
        return new Timeline(interval.toString(), steps(question, spans), series(question, spans, parameters));
    }

    private List<Timeline.Step> steps(Question question, List<Span> spans) throws IOException {
        List<Long> found = engine.counts(question, spans);
        List<Long> all = engine.counts(question.all(), spans);
        List<Timeline.Step> steps = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            steps.add(new Timeline.Step(
                    Instant.ofEpochMilli(spans.get(i).first()),
                    found.get(i),
                    all.get(i),
                    Shares.of(found.get(i), all.get(i))));
        }
        return steps;
    }

    private @Nullable List<Timeline.Series> series(Question question, List<Span> spans, TimelineParameters parameters)
            throws IOException {
        int top = Given.number("top", parameters.top, DEFAULT_TOP, MAX_TOP);
        String by = Given.one("by", parameters.by);
        if (by == null) {
            return null;
        }
        ArticleField field = ArticleField.of(by)
                .orElseThrow(() -> ProblemException.badRequest("by must be source, site, language, country, author,"
                        + " entity, topic, tag, quality or kind, it is \"" + by + "\""));
        List<Timeline.Series> series = new ArrayList<>();
        for (ValueCount value : engine.counts(question, field, top)) {
            series.add(new Timeline.Series(value.value(), engine.counts(question.with(field, value.value()), spans)));
        }
        return series;
    }
}
