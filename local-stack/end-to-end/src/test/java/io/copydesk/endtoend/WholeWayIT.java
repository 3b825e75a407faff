package io.copydesk.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.events.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PipelineExtension.class)
class WholeWayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pipeline pipeline;

    WholeWayIT(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Test
    void textDroppedByAnyProducerComesOutClean() throws Exception {
        Path kcat = Path.of("/usr/bin/kcat");
        assumeTrue(Files.isExecutable(kcat), "kcat is not installed: apt-get install kcat");
        Path article = Files.write(pipeline.home.resolve("harbour.txt"), Project.resource("harbour.txt"));
        Process produced = new ProcessBuilder(
                        kcat.toString(),
                        "-P",
                        "-b",
                        pipeline.kafka.bootstrapServers(),
                        "-t",
                        Topics.RAW,
                        article.toString())
                .inheritIO()
                .start();
        assertThat(produced.waitFor()).isZero();

        JsonNode found = awaitOne("Lindqvist dredger");
        assertThat(found.path("title").asText())
                .isEqualTo("Ferry Line And Port Authority Agree In Tallhaven On Friday To Reopen The Old Harbour");
        assertThat(texts(found.path("paragraphs")))
                .hasSize(7)
                .startsWith(
                        "The Tallhaven Ferry Line and the port authority agreed in a meeting on Friday to reopen the old"
                                + " harbour after eleven years, and to share the cost of dredging its silted channel.")
                .contains(
                        "Director Maren Oduya is the first head of the line to visit the basin since it was closed. The"
                                + " visit comes amid a dispute over tolls, night crossings and the future of the fish market.")
                .allSatisfy(paragraph -> assertThat(paragraph).doesNotContain("\n"));
        assertThat(texts(found.path("captions"), "text"))
                .containsExactly(
                        "Harbour master Piet Lindqvist and ferry director Maren Oduya during the meeting",
                        "The old customs house in Tallhaven, Norland");
        assertThat(texts(found.path("removed"), "text"))
                .containsExactly("Next Post Previous Post", "No Comment", "Add Comment", "comment url");
        assertThat(found.path("enrichment").path("language").asText()).isEqualTo("en");
        assertThat(found.path("enrichment").path("words").asInt()).isPositive();
        assertThat(found.path("revision").asInt()).isEqualTo(1);

        HttpResponse<byte[]> raw = pipeline.get("/articles/" + found.path("id").asText() + "/raw");
        assertThat(raw.statusCode()).isEqualTo(200);
        assertThat(raw.body()).isEqualTo(Project.resource("harbour.txt"));
    }

    @Test
    void sameArticleTenTimesIsOne() {
        String text =
                article("Zanderfisch", "The same words, ten times over, as the wire sends them when it stutters.");
        for (int i = 0; i < 10; i++) {
            pipeline.drop(text, Map.of());
        }
        pipeline.drop(article("Zanderlast", "What is dropped last has passed when all before it have."), Map.of());
        awaitOne("Zanderlast");
        awaitIdle();
        JsonNode found = awaitOne("Zanderfisch");
        assertThat(pipeline.getJson("/articles/" + found.path("id").asText() + "/revisions")
                        .toString())
                .contains("\"revision\":1")
                .doesNotContain("\"revision\":2");
    }

    @Test
    void changedTextUnderTheSameAddressIsANewRevision() {
        Map<String, String> address = Map.of("url", "https://tallhaven.example/news/brimstone?utm_source=wire");
        pipeline.drop(
                article("Brimstone", "The first text says that the mill will close in the spring of next year."),
                address);
        JsonNode first = awaitOne("Brimstone");
        pipeline.drop(
                article("Brimstone", "The second text says that the mill will not close after all, says the owner."),
                address);
        await().atMost(PATIENCE).until(() -> pipeline.total("Brimstone owner") == 1);
        JsonNode second = awaitOne("Brimstone");
        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(second.path("revision").asInt()).isEqualTo(2);
        assertThat(pipeline.total("Brimstone spring")).isZero();

        // One that was written before both, and arrives after them.
        ProducerRecord<byte[], byte[]> late = new ProducerRecord<>(
                Topics.RAW,
                null,
                java.time.Instant.parse(first.path("ingestedAt").asText())
                        .minusSeconds(3600)
                        .toEpochMilli(),
                null,
                article("Brimstone", "The oldest text knew nothing yet of any mill, only of smoke over the hill.")
                        .getBytes(UTF_8));
        late.headers().add("url", "https://tallhaven.example/news/brimstone".getBytes(UTF_8));
        Pipeline.acknowledged(pipeline.send(late));
        String revisions = "/articles/" + first.path("id").asText() + "/revisions";
        await().atMost(PATIENCE)
                .until(() -> pipeline.getJson(revisions).toString().contains("\"revision\":3"));
        awaitIdle();
        assertThat(awaitOne("Brimstone").path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void articlePostedIsWhereLocationSays() throws Exception {
        HttpResponse<byte[]> posted = pipeline.post(
                article("Quillfeather", "What is sent over HTTP goes the same way as what is dropped into the topic.")
                        .getBytes(UTF_8),
                "text/plain");
        assertThat(posted.statusCode()).isEqualTo(202);
        String location = posted.headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        await().atMost(PATIENCE).until(() -> pipeline.get("/articles/" + id).statusCode() == 200);
        assertThat(pipeline.getJson("/articles/" + id).path("title").asText()).contains("Quillfeather");
    }

    /** Waits until nothing is under way any more: the article behind all others in each partition has been stored. */
    private void awaitIdle() {
        List<String> words = new ArrayList<>();
        IntStream.range(0, 24).forEach(i -> {
            String word = "Idle" + Long.toString(System.nanoTime(), 36) + "x" + i;
            words.add(word);
            pipeline.drop(
                    article(word, "A marker that passes the line behind everything that was dropped before it."),
                    Map.of("source", word));
        });
        words.forEach(this::awaitOne);
    }

    private JsonNode awaitOne(String q) {
        await(q).atMost(PATIENCE).until(() -> pipeline.total(q) >= 1);
        JsonNode answer = pipeline.query("q=" + java.net.URLEncoder.encode(q, UTF_8));
        assertThat(answer.path("total").path("value").asLong()).isEqualTo(1);
        return answer.path("items").path(0);
    }

    static String article(String title, String paragraph) {
        return title + " Makes The News In Tallhaven\n\n" + paragraph
                + "\n\nThe council of Tallhaven will talk about it again on Monday, when the harbour master is back in town.\n";
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
