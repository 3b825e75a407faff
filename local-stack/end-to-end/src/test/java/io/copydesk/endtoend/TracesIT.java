package io.copydesk.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PipelineExtension.class)
class TracesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pipeline pipeline;

    TracesIT(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Test
    void oneTraceLeadsFromTheDropperThroughAllThreeServices() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        pipeline.drop("""
                Lighthouse Of Skarholmen Gets A Keeper Again After Forty Years

                The lighthouse of Skarholmen has had no keeper since 1986. On Monday the coast guard gave its keys to
                Ida Marell, who will live in it with her family and count the birds that pass by in spring and autumn.

                The coast guard said that four more lighthouses will be let to families before the end of the year, and
                that it has received more than three hundred letters from people who would like to move into one.
                """, headers(trace));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pipeline.traces.services(trace))
                        .containsExactlyInAnyOrder("ingest-service", "enrich-service", "store-service"));
        assertThat(pipeline.traces.spans(trace))
                .as("every span has a parent: none begins a way of its own")
                .allSatisfy(seen ->
                        assertThat(seen.span().getParentSpanId().isEmpty()).isFalse());
    }

    @Test
    void refusedArticleStaysInItsTrace() {
        String trace = "7c1d3f0aa94e4d0f8a3356c1b2d4e6f8";
        pipeline.drop("{\"title\": \"cut off", headers(trace));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pipeline.readAll(Topics.deadLetters(Topics.RAW)))
                        .anySatisfy(record -> assertThat(traceparent(record)).startsWith("00-" + trace)));
    }

    private static Map<String, String> headers(String trace) {
        return Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }

    /** The last one is in force: a refused record keeps the headers it came with. */
    private static String traceparent(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader("traceparent");
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
