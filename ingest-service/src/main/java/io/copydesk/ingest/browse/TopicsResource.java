package io.copydesk.ingest.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.monitor.TopicState;
import io.copydesk.records.RecordJson;
import io.copydesk.records.RecordPage;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is in the topics, for programs. */
@Path("/topics")
@Tag(name = "Topics")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class TopicsResource {

    /** Of a larger value a page has its size only. */
    private static final int MOST_VALUE_BYTES = 16 * 1024;

    private final TopicBrowser browser;

    TopicsResource(TopicBrowser browser) {
        this.browser = browser;
    }

    /** A page of records, each as JSON of its own. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Records(@JsonRawValue String records, @Nullable String next, boolean complete, long looked) {}

    @GET
    @Operation(summary = "All topics: partitions, leaders, offsets, size on disk, how they are kept")
    public List<TopicState> topics() {
        return browser.topics();
    }

    @GET
    @Path("/{topic}")
    @Operation(summary = "One topic")
    @APIResponse(responseCode = "200", description = "The topic")
    @APIResponse(
            responseCode = "404",
            description = "There is none of that name",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public TopicState topic(@PathParam("topic") String topic) {
        return browser.topic(topic);
    }

    @GET
    @Path("/{topic}/records")
    @Operation(
            summary = "Records of a topic, a page at a time",
            description =
                    "Keys, headers and values are text where they are UTF-8, else under the name with Base64 behind it. Of a value"
                            + " over 16 KiB there is the size only, as valueBytes; the record itself has it. A page ends after"
                            + " some seconds, complete or not: next goes on.")
    @APIResponse(responseCode = "200", description = "records, next (null if there is nothing more), complete, looked")
    @APIResponse(
            responseCode = "400",
            description = "The question can't be read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Records records(@PathParam("topic") String topic, @BeanParam RecordQuery query) {
        RecordPage<String> page = browser.page(topic, query, record -> RecordJson.of(record, MOST_VALUE_BYTES));
        return new Records(
                "[" + String.join(",", page.records()) + "]",
                page.next() == null ? null : page.next().toString(),
                page.complete(),
                page.looked());
    }

    @GET
    @Path("/{topic}/records/{partition:\\d{1,6}}/{offset:\\d{1,18}}")
    @Operation(summary = "One record, with all that it has")
    public String record(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset) {
        return RecordJson.of(browser.record(topic, partition, offset));
    }

    @GET
    @Path("/{topic}/records/{partition:\\d{1,6}}/{offset:\\d{1,18}}/value")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The value of a record, byte for byte")
    public Response value(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset) {
        byte[] value = browser.record(topic, partition, offset).value();
        if (value == null) {
            throw new ProblemException(Problem.of(404, "No value", "the record has no value (a tombstone)"));
        }
        // Whatever it is, a browser keeps it and does not show it.
        return attachment(Response.ok(value), "%s-%d-%d.bin".formatted(topic, partition, offset));
    }

    @GET
    @Path("/{topic}/export")
    @Produces("application/x-ndjson")
    @Operation(
            summary = "All records that fit, whole, a JSON object a line",
            description = "From the beginning, or from where from says, to where the topic ends now.")
    public Response export(@PathParam("topic") String topic, @BeanParam RecordQuery query) {
        browser.check(topic, query);
        StreamingOutput output = out -> {
            try {
                browser.all(topic, query, record -> {
                    try {
                        out.write(RecordJson.of(record).getBytes(UTF_8));
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        };
        return attachment(Response.ok(output), topic + ".ndjson");
    }

    private static Response attachment(Response.ResponseBuilder answer, String name) {
        return answer.header("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^\\w.-]", "_") + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
