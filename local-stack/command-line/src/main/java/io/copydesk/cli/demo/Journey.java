package io.copydesk.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.cli.articles.Store;
import io.copydesk.cli.terminal.Style;
import io.copydesk.cli.topics.TopicChoice;
import io.copydesk.events.Refusal;
import io.copydesk.events.Topics;
import io.copydesk.records.RecordReader;
import io.copydesk.records.StartPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Reads the topics from a moment on, and tells of each article that passes. */
final class Journey implements AutoCloseable {

    private static final List<String> STATIONS = List.of(Topics.RAW, Topics.CLEAN, Topics.ENRICHED);

    private final RecordReader reader;
    private final Map<TopicPartition, Long> from;
    private final Consumer<String> out;

    /** Watches from now on: what was in the topics before is not looked at. */
    Journey(String bootstrapServers, Consumer<String> out) {
        this.reader = TopicChoice.reader(bootstrapServers);
        this.out = out;
        List<TopicPartition> partitions = new ArrayList<>();
        for (String station : STATIONS) {
            partitions.addAll(TopicChoice.partitions(reader, station));
            partitions.addAll(TopicChoice.partitions(reader, Topics.deadLetters(station)));
        }
        from = new StartPoint.End().in(reader, partitions);
    }

    /** Follows them until each is stored or refused, at most so long. */
    void follow(List<Traveller> travellers, Store store, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        reader.follow(
                from,
                record -> travellers.stream()
                        .filter(traveller -> traveller.is(record.topic(), record.key(), record.value()))
                        .forEach(traveller -> seen(traveller, record)),
                () -> {
                    travellers.stream().filter(Traveller::isBeforeStore).forEach(traveller -> look(traveller, store));
                    return travellers.stream().anyMatch(traveller -> !traveller.isOver())
                            && System.nanoTime() < deadline;
                });
    }

    @Override
    public void close() {
        reader.close();
    }

    private void seen(Traveller traveller, ConsumerRecord<byte[], byte[]> record) {
        if (!traveller.pass(record.topic())) {
            return;
        }
        if (!STATIONS.contains(record.topic())) {
            Header reason = record.headers().lastHeader(Refusal.REASON);
            traveller.refuse(reason == null ? record.topic() : new String(reason.value(), UTF_8));
            tell(Style.red("refused"), traveller.name(), record.topic());
            return;
        }
        tell(record.topic(), traveller.name(), "partition " + record.partition() + ", offset " + record.offset());
    }

    private void look(Traveller traveller, Store store) {
        store.article(traveller.id()).ifPresent(article -> {
            traveller.store();
            tell(
                    "stored",
                    traveller.name(),
                    article.path("paragraphs").size() + " paragraphs, "
                            + article.path("removed").size() + " blocks removed, id " + traveller.id());
        });
    }

    private void tell(String station, String name, String detail) {
        String mark = station.equals("stored") ? Style.green("✓ ") : "  ";
        out.accept(mark + "%-18s %-28s ".formatted(station, name) + Style.dim(detail));
    }
}
