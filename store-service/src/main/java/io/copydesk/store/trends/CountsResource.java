package io.copydesk.store.trends;

import io.copydesk.store.problem.Problem;
import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Given;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.QuestionReader;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.query.ValueCount;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What articles are about most, and who they are from, over HTTP. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trends")
@Blocking
class CountsResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 1_000;

    // Those of one type are looked for among so many times as many of all types at first.
    private static final int OTHER_TYPES = 4;

    private final SearchEngine engine;

    CountsResource(SearchEngine engine) {
        this.engine = engine;
    }

    @GET
    @Path("/entities")
    @Operation(
            summary = "Who and what the articles name most",
            description = "Counts the articles of a query by the persons, organisations and places that they name.")
    @APIResponse(
            responseCode = "200",
            description = "The entities, the most frequent first",
            content = @Content(schema = @Schema(implementation = Counts.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or makes no sense; the detail says which and why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Counts entities(@BeanParam EntitiesParameters parameters) throws IOException {
        Question question = QuestionReader.read(parameters);
        String type = type(Given.one("type", parameters.type));
        long all = engine.count(question);
        return new Counts(
                entities(question, type, limit(parameters)).stream()
                        .map(entity -> CountedValue.entity(entity.value(), entity.count(), all))
                        .toList(),
                all);
    }

    @GET
    @Path("/sources")
    @Operation(summary = "Who the articles are from", description = "Counts the articles of a query by their sources.")
    @APIResponse(
            responseCode = "200",
            description = "The sources, the most frequent first",
            content = @Content(schema = @Schema(implementation = Counts.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or makes no sense; the detail says which and why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Counts sources(@BeanParam CountsParameters parameters) throws IOException {
        Question question = QuestionReader.read(parameters);
        long all = engine.count(question);
        return new Counts(
                engine.counts(question, ArticleField.SOURCE, limit(parameters)).stream()
                        .map(source -> CountedValue.source(source.value(), source.count(), all))
                        .toList(),
                all);
    }

    private List<ValueCount> entities(Question question, @Nullable String type, int limit) throws IOException {
        if (type == null) {
            return engine.counts(question, ArticleField.ENTITY, limit);
        }
        for (int top = OTHER_TYPES * limit; ; top *= OTHER_TYPES) {
            List<ValueCount> all = engine.counts(question, ArticleField.ENTITY, top);
            List<ValueCount> ofType = all.stream()
                    .filter(entity -> entity.value().startsWith(type + ":"))
                    .limit(limit)
                    .toList();
            if (ofType.size() == limit || all.size() < top) {
                return ofType;
            }
        }
    }

    private static int limit(CountsParameters parameters) {
        return Given.number("limit", parameters.limit, DEFAULT_LIMIT, MAX_LIMIT);
    }

    private static @Nullable String type(@Nullable String type) {
        if (type == null || List.of("PER", "ORG", "LOC").contains(type)) {
            return type;
        }
        throw ProblemException.badRequest("type must be PER, ORG or LOC, it is \"" + type + "\"");
    }
}
