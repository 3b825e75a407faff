package io.copydesk.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.backing.FreePorts;
import io.copydesk.events.Topics;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus takes what the services tell, and knows everything that the dashboards and the alerts ask for. */
@ExtendWith(PipelineExtension.class)
class MonitoringIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final Pattern METRIC = Pattern.compile("\\b(?:copydesk|http|jvm|process)_[a-z_]+\\b|\\bup\\b");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Pipeline pipeline;
    private final String address = "127.0.0.1:" + FreePorts.any();
    private @Nullable Process prometheus;

    @TempDir
    Path home;

    MonitoringIT(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void start() throws Exception {
        assumeTrue(
                Files.isExecutable(PROMETHEUS) && Files.isExecutable(PROMTOOL),
                "metrics and rules are tested in Prometheus: install the package prometheus");
        String config = Files.readString(Monitoring.file("prometheus/prometheus.yml"))
                .replace("ingest-service:8081", host(pipeline.ingest))
                .replace("enrich-service:8082", host(pipeline.enrich))
                .replace("store-service:8080", host(pipeline.store))
                .replaceAll("interval: 10s", "interval: 1s");
        Files.writeString(home.resolve("prometheus.yml"), config);
        Files.copy(Monitoring.file("prometheus/alerts.yml"), home.resolve("alerts.yml"));
        prometheus = new ProcessBuilder(
                        PROMETHEUS.toString(),
                        "--config.file=" + home.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + home.resolve("data"),
                        "--web.listen-address=" + address)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        // It listens before it can answer: until then it says so, and not in JSON.
        await("Prometheus is ready")
                .atMost(PATIENCE)
                .ignoreException(ConnectException.class)
                .until(this::isReady);
    }

    private boolean isReady() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/-/ready"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (prometheus != null) {
            prometheus.destroy();
            assertThat(prometheus.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String host(PackagedService service) {
        return service.url().substring("http://".length());
    }

    @Test
    void rulesAreRightAndAreTested() throws Exception {
        promtool("check", "config", home.resolve("prometheus.yml").toString());
        promtool("test", "rules", Monitoring.file("prometheus/alerts_test.yml").toString());
    }

    private static void promtool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(PROMTOOL.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void namesAreByConvention() throws Exception {
        for (PackagedService service : List.of(pipeline.ingest, pipeline.enrich, pipeline.store)) {
            Process process = new ProcessBuilder(PROMTOOL.toString(), "check", "metrics")
                    .redirectErrorStream(true)
                    .start();
            HttpRequest plain = HttpRequest.newBuilder(URI.create(service.url() + "/q/metrics"))
                    .header("Accept", "text/plain; version=0.0.4")
                    .build();
            try (var in = process.getOutputStream()) {
                in.write(HTTP.send(plain, HttpResponse.BodyHandlers.ofByteArray())
                        .body());
            }
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(said.lines()).noneMatch(line -> line.startsWith("copydesk_") || line.startsWith("error"));
        }
    }

    @Test
    void prometheusKnowsAllThatDashboardsAndAlertsAskFor() throws Exception {
        for (int i = 0; i < 5; i++) {
            pipeline.drop(
                    "The tide tables, part " + i + "\n\nThe water rises at noon and falls at night, as it did.\n",
                    Map.of());
        }
        pipeline.drop("{\"title\": \"cut off", Map.of());
        await().atMost(PATIENCE).until(() -> value("sum(up{job=\"copydesk\"})") == 3);
        // An answer of each kind.
        get(pipeline.store.url() + "/articles?q=tide");
        get(pipeline.store.url() + "/articles/none");
        get(pipeline.ingest.url() + "/flow");
        await().atMost(PATIENCE)
                .until(() -> value("sum(copydesk_articles_total{stage=\"cleanup\",outcome=\"refused\"})") >= 1);
        await().atMost(PATIENCE).until(() -> value("max(copydesk_conservation_articles{state=\"under_way\"})") == 0);

        for (Path file : Monitoring.dashboards()) {
            for (JsonNode expression :
                    new ObjectMapper().readTree(file.toFile()).findValues("expr")) {
                await(file.getFileName() + ": " + expression.asText())
                        .atMost(PATIENCE)
                        .until(() -> !query(expression.asText()).isEmpty());
            }
        }
        Matcher names = METRIC.matcher(rules());
        Set<String> asked = new TreeSet<>();
        while (names.find()) {
            asked.add(names.group());
        }
        assertThat(asked).hasSizeGreaterThan(10);
        for (String name : asked) {
            assertThat(query("count({__name__=\"" + name + "\"})")).as(name).isNotEmpty();
        }
    }

    private static String rules() throws IOException {
        return Files.readAllLines(Monitoring.file("prometheus/alerts.yml")).stream()
                .filter(line -> !line.contains("summary:") && !line.contains("description:"))
                .reduce("", (one, other) -> one + "\n" + other);
    }

    @Test
    void figuresAddUp() throws Exception {
        await().atMost(PATIENCE).until(() -> value("sum(up{job=\"copydesk\"})") == 3);
        await().atMost(PATIENCE).until(() -> value("sum(copydesk_stage_lag_records)") == 0);
        double written = value("max(copydesk_topic_written_total{topic=\"" + Topics.RAW + "\"})");
        for (int i = 0; i < 20; i++) {
            pipeline.drop(
                    "The ferry list, part " + i + "\n\nThe boats leave at noon and come back at night, all of them.\n",
                    Map.of());
        }
        await().atMost(PATIENCE)
                .until(() -> value("max(copydesk_topic_written_total{topic=\"" + Topics.RAW + "\"})") == written + 20);
        await().atMost(PATIENCE).until(() -> value("sum(copydesk_stage_lag_records)") == 0);
        await().atMost(PATIENCE).until(() -> value("max(copydesk_conservation_articles{state=\"under_way\"})") == 0);

        // Each moment's figures are of one look: only those of the same scrape are compared.
        String balance =
                "copydesk_articles_total{outcome=\"in\"} - ignoring(outcome) copydesk_articles_total{outcome=\"out\"}"
                        + " - ignoring(outcome) copydesk_articles_total{outcome=\"refused\"}";
        assertThat(query(balance)).isNotEmpty().allMatch(value -> value == 0);
        String conserved = "copydesk_conservation_articles{state=\"in\"} + ignoring(state)"
                + " copydesk_conservation_articles{state=\"again\"} - ignoring(state)"
                + " copydesk_conservation_articles{state=\"stored\"} - ignoring(state)"
                + " copydesk_conservation_articles{state=\"refused\"}";
        assertThat(query(conserved)).hasSize(1).allMatch(value -> value == 0);
    }

    @Test
    void aServiceThatIsStoppedIsAnAlarm() throws Exception {
        await().atMost(PATIENCE).until(() -> value("sum(up{job=\"copydesk\"})") == 3);
        pipeline.enrich.stop();
        try {
            await().atMost(PATIENCE)
                    .until(() -> !query("ALERTS{alertname=\"CopydeskServiceDown\",service=\"enrich-service\"}")
                            .isEmpty());
        } finally {
            pipeline.enrich.start();
            pipeline.enrich.awaitReady();
        }
    }

    private double value(String expression) throws Exception {
        List<Double> values = query(expression);
        return values.isEmpty() ? Double.NaN : values.get(0);
    }

    private List<Double> query(String expression) throws Exception {
        List<Double> values = new ArrayList<>();
        JsonNode answer = get("http://" + address + "/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8));
        answer.path("data")
                .path("result")
                .forEach(series -> values.add(
                        Double.parseDouble(series.path("value").path(1).asText().replace("Inf", "Infinity"))));
        return values;
    }

    private static JsonNode get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .build();
        return new ObjectMapper()
                .readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body());
    }
}
