package io.copydesk.store.archive;

import static io.copydesk.store.DeadLetterTopic.awaitLetterOf;
import static io.copydesk.store.DeadLetterTopic.header;
import static io.copydesk.store.StoreApi.awaitArticle;
import static io.copydesk.store.StoreApi.awaitRevisions;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.events.Refusal;
import io.copydesk.events.RefusedException;
import io.copydesk.events.Topics;
import io.copydesk.store.Rows;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class ArchiveChannelTest {

    @Inject
    DataSource database;

    @Inject
    KafkaClientService clients;

    @Test
    void sameEventTenTimesIsOneArticleWithOneRevision() throws SQLException {
        TestArticle article = TestArticle.any();
        TestArticle last =
                TestArticle.withId(article.id()).text("A second text.").ingested("2026-11-02T08:00:00Z");
        TestArticle.sendAll(Collections.nCopies(10, article));
        last.send();

        awaitRevisions(article.id(), 2);
        assertThat(Rows.of(database, "SELECT revision FROM articles WHERE id = ?", article.id()))
                .containsExactly(List.of("2"));
    }

    @Test
    void changedTextIsASecondRevision() {
        TestArticle article = TestArticle.any().title("Before").ingested("2026-11-01T08:00:00Z");
        article.send();
        TestArticle changed = TestArticle.withId(article.id()).title("After").ingested("2026-11-01T09:00:00Z");
        changed.send();

        JsonPath revisions = awaitRevisions(article.id(), 2);
        assertThat(revisions.getList("title")).containsExactly("After", "Before");
        assertThat(revisions.getList("current")).containsExactly(true, false);
        assertThat(awaitArticle(article.id()).jsonPath().getString("title")).isEqualTo("After");
    }

    @Test
    void olderRevisionThatArrivesLateIsKeptAndNotCurrent() {
        String id = TestArticle.unique("late");
        TestArticle.withId(id).title("Newer").modified("2026-11-01T12:00:00Z").send();
        // Dropped in later, but the page says that it is the older one.
        TestArticle.withId(id)
                .title("Older")
                .modified("2026-11-01T10:00:00Z")
                .ingested("2026-11-03T08:00:00Z")
                .send();

        JsonPath revisions = awaitRevisions(id, 2);
        assertThat(revisions.getList("title")).containsExactly("Older", "Newer");
        assertThat(revisions.getList("current")).containsExactly(false, true);
        assertThat(awaitArticle(id).jsonPath().getString("title")).isEqualTo("Newer");
    }

    @Test
    void badRecordsAmongGoodOnesAreRefusedUntouched() {
        byte[] whole = TestArticle.any().json();
        List<byte[]> bad = Arrays.asList(
                Arrays.copyOf(whole, whole.length / 2),
                null,
                new byte[0],
                new String(whole, UTF_8)
                        .replace("\"schemaVersion\":\"1.0\"", "\"schemaVersion\":\"2.0\"")
                        .getBytes(UTF_8));
        List<TestArticle> good = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (byte[] value : bad) {
            TestArticle before = TestArticle.any();
            TestArticle after = TestArticle.any();
            good.addAll(List.of(before, after));
            records.addAll(List.of(inFirstPartition(before.json()), inFirstPartition(value)));
            records.add(inFirstPartition(after.json()));
        }

        List<RecordMetadata> sent = TestKafka.produceAll(records);

        good.forEach(article -> awaitArticle(article.id()));
        List<String> reasons = List.of("no EnrichedArticle in JSON", "no value", "empty", "schemaVersion 2.0 is newer");
        for (int i = 0; i < bad.size(); i++) {
            assertIsLetterOf(sent.get(3 * i + 1), bad.get(i), reasons.get(i));
        }
    }

    private static void assertIsLetterOf(RecordMetadata refused, byte @Nullable [] value, String reason) {
        ConsumerRecord<byte[], byte[]> letter = awaitLetterOf(refused);
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.key()).isEqualTo("key".getBytes(UTF_8));
        assertThat(header(letter, "own")).isEqualTo("header");
        assertThat(header(letter, Refusal.STAGE)).isEqualTo("archive");
        assertThat(header(letter, Refusal.REASON)).contains(reason);
        assertThat(header(letter, Refusal.TOPIC)).isEqualTo(Topics.ENRICHED);
        assertThat(header(letter, Refusal.RECORD_TIME))
                .isEqualTo(Instant.ofEpochMilli(refused.timestamp()).toString());
        assertThat(Instant.parse(header(letter, Refusal.REFUSED_AT)))
                .isAfterOrEqualTo(Instant.ofEpochMilli(refused.timestamp()));
        assertThat(header(letter, Refusal.EXCEPTION))
                .matches("com\\.fasterxml\\.jackson\\..*|" + RefusedException.class.getName());
    }

    @Test
    void deadLettersWaitForAllReplicas() {
        Map<String, ?> settings = clients.getProducer("refused").configuration();
        assertThat(settings.get("acks")).hasToString("all");
        assertThat(settings.get("enable.idempotence")).hasToString("true");
    }

    /** One partition, so that good and bad ones come in the same batches. */
    private static ProducerRecord<byte[], byte[]> inFirstPartition(byte @Nullable [] value) {
        var record = new ProducerRecord<byte[], byte[]>(Topics.ENRICHED, 0, "key".getBytes(UTF_8), value);
        record.headers().add("own", "header".getBytes(UTF_8));
        return record;
    }
}
