package io.copydesk.ingest.sites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.cleaner.Sighting;
import io.copydesk.events.EventJson;
import io.copydesk.events.SiteTrait;
import io.copydesk.events.Topics;
import io.copydesk.testing.TestKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SharedSiteMemoryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Sighting FERRY = new Sighting(1, -1);
    private static final Sighting SCHOOL = new Sighting(2, -2);
    private static final Sighting PIER = new Sighting(3, -3);

    private final String site = UUID.randomUUID() + ".example";

    @BeforeAll
    static void createTopic() {
        TestKafka.createTopic(Topics.SITES_CHROME, 6, Map.of("cleanup.policy", "compact"));
    }

    @Test
    void whatOneInstanceLearnedAnotherKnows() {
        try (SharedSiteMemory one = memory();
                SharedSiteMemory other = memory()) {
            one.remember(site, FERRY, List.of(7L, 8L));
            one.remember(site, SCHOOL, List.of(7L));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(other.sightings(site, 7)).containsExactly(FERRY, SCHOOL));
            other.remember(site, PIER, List.of(7L));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(one.sightings(site, 7)).containsExactly(FERRY, SCHOOL, PIER));
        }
    }

    @Test
    void whatWasKnownIsRestoredAtTheStart() {
        try (SharedSiteMemory before = memory()) {
            before.remember(site, FERRY, List.of(7L));
            before.remember(site, SCHOOL, List.of(7L));
        }
        try (SharedSiteMemory after = memory()) {
            await().atMost(PATIENCE).until(after::isRestored);
            assertThat(after.sightings(site, 7)).containsExactly(FERRY, SCHOOL);
        }
    }

    @Test
    void onlyWhatCameAgainIsTold() {
        try (SharedSiteMemory memory = memory()) {
            memory.remember(site, FERRY, List.of(7L, 8L, 9L));
            memory.remember(site, FERRY, List.of(7L, 8L, 9L));
            memory.remember(site, SCHOOL, List.of(9L));
        }
        List<ConsumerRecord<byte[], byte[]>> told = told();
        assertThat(told).hasSize(1);
        assertThat(new String(told.get(0).key(), UTF_8)).isEqualTo(site + " 0000000000000009");
        SiteTrait trait = EventJson.read(told.get(0).value(), SiteTrait.class);
        assertThat(trait.site()).isEqualTo(site);
        assertThat(trait.fingerprint()).isEqualTo(9);
        assertThat(trait.articles()).containsExactly(new SiteTrait.Article(1, -1), new SiteTrait.Article(2, -2));
    }

    @Test
    void whatIsForgottenLeavesTheTopic() {
        try (SharedSiteMemory memory = new SharedSiteMemory(kafka(), 1, 10);
                SharedSiteMemory other = memory()) {
            // What is read from the topic takes the one place, too.
            await().atMost(PATIENCE).until(memory::isRestored);
            memory.remember(site, FERRY, List.of(7L));
            memory.remember(site, SCHOOL, List.of(7L));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(other.sightings(site, 7)).hasSize(2));
            memory.remember("another-" + site, FERRY, List.of(7L));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(other.sightings(site, 7)).isEmpty());
        }
        List<ConsumerRecord<byte[], byte[]>> told = told();
        assertThat(told.get(told.size() - 1).value()).isNull();
    }

    @Test
    void recordsOfStrangersDoNoHarm() {
        TestKafka.produce(Topics.SITES_CHROME, site, "nonsense", Map.of());
        TestKafka.produce(Topics.SITES_CHROME, site + " 12", "{\"schemaVersion\":\"9.0\"}", Map.of());
        TestKafka.produce(Topics.SITES_CHROME, site + " xyz", null, Map.of());
        TestKafka.produce(Topics.SITES_CHROME, site + " 0000000000000005", "[1]", Map.of());
        try (SharedSiteMemory memory = memory()) {
            await().atMost(PATIENCE).until(memory::isRestored);
            memory.remember(site, FERRY, List.of(5L));
            assertThat(memory.sightings(site, 5)).containsExactly(FERRY);
        }
    }

    @Test
    void withoutKafkaItKnowsWhatItLearnedItself() {
        try (SharedSiteMemory memory =
                new SharedSiteMemory(Map.of("bootstrap.servers", "127.0.0.1:1", "reconnect.backoff.ms", 500), 10, 10)) {
            memory.remember(site, FERRY, List.of(7L));
            memory.remember(site, SCHOOL, List.of(7L));
            assertThat(memory.sightings(site, 7)).containsExactly(FERRY, SCHOOL);
            assertThat(memory.isRestored()).isFalse();
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> told() {
        return TestKafka.readAll(Topics.SITES_CHROME).stream()
                .filter(record -> new String(record.key(), UTF_8).startsWith(site + " "))
                .toList();
    }

    private static SharedSiteMemory memory() {
        return new SharedSiteMemory(kafka(), 100, 100);
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", TestKafka.bootstrapServers());
    }
}
