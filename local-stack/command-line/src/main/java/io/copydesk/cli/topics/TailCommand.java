package io.copydesk.cli.topics;

import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine;

/** {@code tail}. */
@CommandLine.Command(
        name = "tail",
        description = {
            "Print a topic's last records, then each new one until Ctrl-C.",
            "A line is: time, partition/offset, key, {headers}, the value's beginning."
        })
public final class TailCommand extends Command {

    private static final Duration POLL = Duration.ofMillis(500);

    @CommandLine.Parameters(paramLabel = "TOPIC", description = "articles.raw, articles.clean, articles.enriched, …")
    private String topic = "";

    @CommandLine.Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "So many of the last records first (${DEFAULT-VALUE}).",
            defaultValue = "10")
    private int count = 10;

    @CommandLine.Option(
            names = {"-f", "--follow"},
            negatable = true,
            fallbackValue = "true",
            defaultValue = "true",
            description = "Stay and print new records (the default); --no-follow ends after the last.")
    private boolean follow = true;

    @CommandLine.Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES}; json is the whole record, an object a line.",
            defaultValue = "text")
    private Format format = Format.text;

    @Override
    public Integer call() {
        if (count < 0) {
            throw usage("-n must not be negative");
        }
        try (var consumer =
                TopicReader.connect(RunningStack.require(Home.find()).kafka())) {
            List<TopicPartition> partitions = TopicReader.partitions(consumer, topic);
            consumer.assign(partitions);
            last(consumer, partitions).forEach(this::show);
            while (follow) {
                consumer.poll(POLL).forEach(this::show);
            }
        }
        return ExitCodes.OK;
    }

    /** The last of all partitions together, by their time; the consumer goes on behind them. */
    private List<ConsumerRecord<byte[], byte[]>> last(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long end = ends.getOrDefault(partition, 0L);
            consumer.seek(partition, Math.max(beginnings.getOrDefault(partition, 0L), end - count));
        }
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            consumer.poll(POLL).forEach(records::add);
        }
        records.sort(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                .thenComparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset));
        return records.subList(Math.max(0, records.size() - count), records.size());
    }

    private void show(ConsumerRecord<byte[], byte[]> record) {
        print(RecordLine.of(record, format));
    }
}
