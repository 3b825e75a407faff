package io.copydesk.store.live;

import io.copydesk.store.problem.Problem;
import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.FieldChoice;
import io.copydesk.store.query.Given;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.QuestionReader;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Any search as a stream of what arrives, over HTTP. */
@Path("/live")
@Tag(name = "Live")
@Blocking
class LiveResource {

    private static final long RECONNECT_MILLIS = 2_000;

    private final LiveStreams streams;
    private final TopicReader topic;
    private final Sse sse;

    LiveResource(LiveStreams streams, TopicReader topic, @Context Sse sse) {
        this.streams = streams;
        this.topic = topic;
        this.sse = sse;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "The articles of a search as they arrive",
            description =
                    "Server-sent events, each an article in JSON, a moment after it can be found; articles that come"
                            + " again or change are sent again. A client that comes back with Last-Event-ID, which browsers send by"
                            + " themselves, misses none while the topic keeps them (7 days), on whichever instance.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or makes no sense; the detail says which and why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The topic does not keep what came after Last-Event-ID any more; the detail says what to do",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "As many streams are open as may be, or Kafka is away; Retry-After says when to come back",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Multi<OutboundSseEvent> live(
            @BeanParam LiveParameters parameters,
            @Parameter(description = "The id of the last event that the client had")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId) {
        Question question = QuestionReader.readForArrivals(parameters);
        FieldChoice fields = FieldChoice.of(Given.parts("fields", parameters.fields));
        String asked = Given.one("lastEventId", parameters.lastEventId);
        Optional<StreamPosition> from = position(lastEventId == null ? asked : lastEventId);
        from.ifPresent(topic::checkIsKept);
        return streams.open(question, fields, from).map(this::event);
    }

    private static Optional<StreamPosition> position(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(StreamPosition.parse(text.strip())
                .orElseThrow(() -> ProblemException.badRequest(
                        "Last-Event-ID is none that was given here: send the id of the last event, or none")));
    }

    private OutboundSseEvent event(LiveEvent event) {
        OutboundSseEvent.Builder builder =
                sse.newEventBuilder().id(event.position().text()).reconnectDelay(RECONNECT_MILLIS);
        return event.article() == null
                ? builder.comment("so far").build()
                : builder.name("article")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(event.article())
                        .build();
    }
}
