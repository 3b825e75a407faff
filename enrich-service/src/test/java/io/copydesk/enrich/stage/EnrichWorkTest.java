package io.copydesk.enrich.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.enrich.Articles;
import io.copydesk.enrich.Enrichers;
import io.copydesk.enrich.StandardEnrichers;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.EventJson;
import io.copydesk.events.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnrichWorkTest {

    private static final Instant WRITTEN = Instant.parse("2026-03-01T08:30:05Z");

    private static Enrichers enrichers;

    private final List<Enrichment> observed = new ArrayList<>();
    private final EnrichWork work = new EnrichWork(enrichers, observed::add);

    @BeforeAll
    static void load() {
        enrichers = new Enrichers(StandardEnrichers.all(), Duration.ofMinutes(1));
    }

    @AfterAll
    static void close() {
        enrichers.close();
    }

    @Test
    void theArticleGoesOnUnchangedWithItsEnrichment() throws Exception {
        CleanArticle article = Articles.bridge();

        ProducerRecord<byte[], byte[]> record = work.apply(clean(EventJson.write(article)));

        EnrichedArticle enriched = EventJson.read(record.value(), EnrichedArticle.class);
        assertThat(record.topic()).isEqualTo("articles.enriched");
        assertThat(record.key()).asString(UTF_8).isEqualTo(article.id());
        assertThat(enriched.article()).isEqualTo(article);
        assertThat(enriched.enrichment().language()).isEqualTo("en");
        assertThat(observed).containsExactly(enriched.enrichment());
    }

    @Test
    void theEventIsDescribedInItsHeaders() throws Exception {
        ProducerRecord<byte[], byte[]> record = work.apply(clean(EventJson.write(Articles.bridge())));

        assertThat(header(record, "ce_type")).isEqualTo("io.copydesk.article.enriched.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/copydesk/enrich-service");
        assertThat(header(record, "ce_subject")).isEqualTo(Articles.bridge().id());
        assertThat(header(record, "ce_time")).isEqualTo("2026-03-01T08:30:05Z");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void theSameRecordGivesTheSameEventByteForByte() throws Exception {
        byte[] value = EventJson.write(Articles.reservoir());

        ProducerRecord<byte[], byte[]> once = work.apply(clean(value));
        ProducerRecord<byte[], byte[]> again = work.apply(clean(value));

        assertThat(again.value()).isEqualTo(once.value());
        assertThat(again.headers()).isEqualTo(once.headers());
    }

    @Test
    void enrichersAreWrittenInOneOrder() throws Exception {
        ProducerRecord<byte[], byte[]> record = work.apply(clean(EventJson.write(Articles.bridge())));

        List<String> names = new ArrayList<>();
        new ObjectMapper()
                .readTree(record.value())
                .path("enrichment")
                .path("enrichers")
                .fieldNames()
                .forEachRemaining(names::add);
        assertThat(names).isSorted().contains("entities", "fingerprint", "key-phrases", "language");
    }

    @Test
    void whatIsNoCleanArticleIsRefused() {
        assertThatThrownBy(() -> work.apply(clean("no JSON".getBytes(UTF_8)))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> work.apply(clean(null))).isInstanceOf(RefusedException.class);
        assertThat(observed).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> clean(byte[] value) {
        return new ConsumerRecord<>(
                "articles.clean",
                0,
                7,
                WRITTEN.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                value == null ? 0 : value.length,
                null,
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
