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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code tail}. */
@CommandLine.Command(
        name = "tail",
        description = {
            "Print a topic's last records, or those from somewhere on, then each new one until Ctrl-C.",
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
            names = "--from",
            paramLabel = "WHERE",
            description = "Begin there instead: beginning, end, an offset (in each partition), or a time as"
                    + " 2026-11-01T08:00:00Z.")
    private @Nullable String from;

    @CommandLine.Option(
            names = "--filter",
            paramLabel = "TEXT",
            description = "Only records with this in key, headers or value, in any case.")
    private @Nullable String filter;

    @CommandLine.Option(
            names = "--raw",
            description = "The bytes of the values as they came, each with a line's end behind it, and nothing else.")
    private boolean raw;

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
        TailStart start = start();
        try (var consumer =
                TopicReader.connect(RunningStack.require(Home.find()).kafka())) {
            List<TopicPartition> partitions = TopicReader.partitions(consumer, topic);
            consumer.assign(partitions);
            if (start == null) {
                last(consumer, partitions).forEach(this::show);
            } else {
                start.seek(consumer, partitions);
                Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
                while (isBehind(consumer, ends)) {
                    consumer.poll(POLL).forEach(this::show);
                }
            }
            while (follow) {
                consumer.poll(POLL).forEach(this::show);
            }
        }
        return ExitCodes.OK;
    }

    private @Nullable TailStart start() {
        try {
            return from == null ? null : TailStart.parse(from);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isBehind(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
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
        while (isBehind(consumer, ends)) {
            consumer.poll(POLL).forEach(records::add);
        }
        records.sort(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                .thenComparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset));
        return records.subList(Math.max(0, records.size() - count), records.size());
    }

    private void show(ConsumerRecord<byte[], byte[]> record) {
        if (filter != null && !RecordLine.contains(record, filter)) {
            return;
        }
        if (raw) {
            byte[] value = record.value();
            System.out.writeBytes(value == null ? new byte[0] : value);
            System.out.println();
            System.out.flush();
        } else {
            print(RecordLine.of(record, format));
        }
    }
}
