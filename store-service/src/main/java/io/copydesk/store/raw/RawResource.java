package io.copydesk.store.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.events.CleanArticle.RawPosition;
import io.copydesk.events.EventJson;
import io.copydesk.events.RawHeaders;
import io.copydesk.store.article.ArticleReader;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.problem.Problem;
import io.copydesk.store.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The untouched bytes of an article over HTTP. */
@Path("/articles/{id}/raw")
@Tag(name = "Articles")
@Blocking
class RawResource {

    private static final ObjectMapper MAPPER = EventJson.mapper();

    // Anyone may have written the header: only what is surely a media type goes on as one.
    private static final Pattern CONTENT_TYPE =
            Pattern.compile("[\\w.+-]{1,100}/[\\w.+-]{1,100}(;\\s*[\\w-]{1,50}=\"?[\\w.:+-]{1,100}\"?)*");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final ArticleReader articles;
    private final RawTopic topic;

    RawResource(ArticleReader articles, RawTopic topic) {
        this.articles = articles;
        this.topic = topic;
    }

    @GET
    @Operation(
            summary = "An article's bytes as they were dropped in",
            description =
                    "Read from the topic articles.raw, with the content type they came with, while the topic keeps"
                            + " them (30 days by default).")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "There is no such article",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The topic does not keep the bytes any more; the detail says why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Kafka or PostgreSQL is away; Retry-After says when to ask again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response raw(@PathParam("id") String id) throws SQLException {
        StoredArticle article =
                articles.current(id).orElseThrow(() -> ProblemException.notFound("there is no article \"" + id + "\""));
        ConsumerRecord<byte[], byte[]> record =
                topic.read(position(article.document().path("raw")));
        return Response.ok(record.value())
                .type(contentType(record))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        PLAIN_NAME.matcher(id).matches() ? "attachment; filename=\"" + id + "\"" : "attachment")
                // It may be anything, so no browser may guess what it is.
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static RawPosition position(JsonNode raw) {
        if (!raw.isObject()) {
            throw ProblemException.gone("it is not known where the article's bytes are");
        }
        try {
            return MAPPER.treeToValue(raw, RawPosition.class);
        } catch (JsonProcessingException e) {
            throw ProblemException.gone("it is not known where the article's bytes are");
        }
    }

    private static String contentType(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader(RawHeaders.CONTENT_TYPE);
        String type = header == null || header.value() == null ? "" : new String(header.value(), UTF_8).strip();
        return CONTENT_TYPE.matcher(type).matches() ? type : MediaType.APPLICATION_OCTET_STREAM;
    }
}
