package io.copydesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is in {@code monitoring} fits together, with the runbooks and with docker-compose.yml. */
class MonitoringTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void everyAlertHasItsRunbookAndEveryRunbookItsAlert() throws IOException {
        Set<String> alerts = new HashSet<>();
        for (JsonNode rule : YAML.readTree(
                        Monitoring.file("prometheus/alerts.yml").toFile())
                .path("groups")
                .path(0)
                .path("rules")) {
            String alert = rule.path("alert").asText();
            alerts.add(alert + ".md");
            String runbook = rule.path("annotations").path("runbook").asText();
            assertThat(runbook).isEqualTo("docs/runbooks/" + alert + ".md");
            assertThat(Files.readString(Project.root().resolve(runbook)))
                    .startsWith("# " + alert + "\n")
                    .contains("## What to look at", "## What to do");
        }
        assertThat(Project.root().resolve("docs/runbooks").toFile().list()).containsExactlyInAnyOrderElementsOf(alerts);
    }

    @Test
    void dashboardsAreOnesThatGrafanaCanLoad() throws IOException {
        Set<String> ids = new HashSet<>();
        for (Path file : Monitoring.dashboards()) {
            JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
            assertThat(ids.add(dashboard.path("uid").asText())).isTrue();
            assertThat(file.getFileName()).hasToString(dashboard.path("uid").asText() + ".json");
            Set<Integer> panels = new HashSet<>();
            for (JsonNode panel : dashboard.path("panels")) {
                assertThat(panels.add(panel.path("id").asInt())).isTrue();
                assertThat(panel.path("datasource").path("uid").asText()).isEqualTo("prometheus");
                assertThat(panel.path("gridPos").path("x").asInt()
                                + panel.path("gridPos").path("w").asInt())
                        .isLessThanOrEqualTo(24);
            }
        }
        JsonNode sources = YAML.readTree(Monitoring.file("grafana/provisioning/datasources/datasources.yml")
                .toFile());
        assertThat(sources.path("datasources").findValuesAsText("uid")).contains("prometheus");
    }

    @Test
    void composeMountsWhatThereIsAndScrapesItsServices() throws IOException {
        JsonNode services = YAML.readTree(
                        Project.root().resolve("docker-compose.yml").toFile())
                .path("services");
        for (String name : new String[] {"prometheus", "grafana", "kafbat-ui", "jaeger"}) {
            assertThat(services.path(name).path("profiles").path(0).asText()).isEqualTo("monitoring");
            for (JsonNode volume : services.path(name).path("volumes")) {
                String source = volume.asText().split(":", -1)[0];
                if (source.startsWith(".")) {
                    assertThat(Project.root().resolve(source)).isDirectory();
                }
            }
        }
        JsonNode scraped = YAML.readTree(
                        Monitoring.file("prometheus/prometheus.yml").toFile())
                .path("scrape_configs")
                .path(0)
                .path("static_configs");
        assertThat(scraped).hasSize(3);
        for (JsonNode one : scraped) {
            String[] target = one.path("targets").path(0).asText().split(":", -1);
            assertThat(services.path(target[0]).path("ports").path(0).asText()).endsWith(":" + target[1]);
            assertThat(one.path("labels").path("service").asText()).isEqualTo(target[0]);
        }
    }
}
