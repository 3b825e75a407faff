package io.copydesk.ingest.intake;

import io.copydesk.events.CanonicalUrl;
import io.copydesk.events.EventJson;
import io.copydesk.events.Topics;
import io.copydesk.ingest.IngestConfig;
import io.copydesk.ingest.cleanup.ArticleTooLargeException;
import io.copydesk.ingest.cleanup.PublishedAt;
import io.copydesk.ingest.cleanup.RawRecord;
import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The door for articles over HTTP. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

    private final Intake intake;
    private final Preview preview;
    private final IngestConfig config;

    ArticlesResource(Intake intake, Preview preview, IngestConfig config) {
        this.intake = intake;
        this.preview = preview;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @Operation(
            summary = "Drop an article",
            description = "Plain text, a page of HTML, or a JSON envelope, as it is, of up to 10 MiB. "
                    + "What is said in the query goes before what is said in the headers.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = io.copydesk.events.RawArticle.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "With preview: the article as it would be sent on",
            content = @Content(schema = @Schema(implementation = io.copydesk.events.CleanArticle.class)))
    @APIResponse(
            responseCode = "202",
            description = "Kafka has acknowledged the article; it can be read at Location a moment later",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "400",
            description = "Empty, malformed JSON, or a parameter that cannot be read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "Larger than an article may be",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "A picture, an archive or another binary file",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "A feed, chrome without an article, JSON of a newer schema version or too deep",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Kafka did not acknowledge: send it again, it counts once",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> drop(
            InputStream body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @Parameter(description = "Who the article is from") @HeaderParam("Source") @Nullable String sourceHeader,
            @Parameter(description = "Where the article was found") @HeaderParam("Url") @Nullable String urlHeader,
            @Parameter(description = "ISO 8601; used where the page does not say when it was published")
                    @HeaderParam("Published-At")
                    @Nullable
                    String publishedAtHeader,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String url,
            @RestQuery("published-at") @Nullable String publishedAt,
            @Parameter(
                            description = "true puts it in the place of what was dropped in before of the same article,"
                                    + " whatever dates the two have")
                    @RestQuery
                    @DefaultValue("false")
                    boolean correction,
            @Parameter(description = "true shows what cleanup makes of it, and drops nothing in")
                    @RestQuery
                    @DefaultValue("false")
                    boolean preview)
            throws Exception {
        RawRecord raw = new RawRecord(
                read(body, length),
                contentType,
                either(source, sourceHeader),
                checkedUrl(either(url, urlHeader)),
                checkedTime(either(publishedAt, publishedAtHeader)),
                correction,
                Instant.now(),
                null);
        return preview
                ? Uni.createFrom()
                        .item(Response.ok(EventJson.write(this.preview.of(raw)), MediaType.APPLICATION_JSON)
                                .build())
                : intake.take(raw).map(this::accepted);
    }

    private Response accepted(String id) {
        return Response.accepted(new Accepted(id))
                .location(UriBuilder.fromUri(config.store().url())
                        .path("articles/{id}")
                        .build(id))
                .build();
    }

    private static byte[] read(InputStream body, @Nullable Long length) throws IOException {
        if (length != null && length > Topics.MAX_ARTICLE_BYTES) {
            throw new ArticleTooLargeException(length);
        }
        byte[] bytes = body.readNBytes(Topics.MAX_ARTICLE_BYTES + 1);
        if (bytes.length > Topics.MAX_ARTICLE_BYTES) {
            throw new ArticleTooLargeException(bytes.length);
        }
        return bytes;
    }

    private static @Nullable String either(@Nullable String query, @Nullable String header) {
        String value = query == null || query.isBlank() ? header : query;
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String checkedUrl(@Nullable String url) {
        if (url != null && CanonicalUrl.of(url) == null) {
            throw new ProblemException(Problem.of(
                    400,
                    "The url cannot be read",
                    "url must be an absolute http or https address, such as https://example.com/news/1"));
        }
        return url;
    }

    private static @Nullable String checkedTime(@Nullable String time) {
        if (time != null && PublishedAt.read(time) == null) {
            throw new ProblemException(Problem.of(
                    400,
                    "The published-at cannot be read",
                    "published-at must be an ISO 8601 date or time, such as 2026-02-28T09:30:00Z"));
        }
        return time;
    }
}
