package io.copydesk.cli.topics;

import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import io.copydesk.records.Cursor;
import io.copydesk.records.Range;
import io.copydesk.records.RecordFilter;
import io.copydesk.records.RecordPager;
import io.copydesk.records.RecordReader;
import io.copydesk.records.StartPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
            names = "--key",
            paramLabel = "TEXT",
            description = "Only records with this in the key, in any case.")
    private @Nullable String key;

    @CommandLine.Option(
            names = "--header",
            paramLabel = "NAME[=TEXT]",
            description = "Only records with this header, and with this in its value, in any case.")
    private @Nullable String header;

    @CommandLine.Option(
            names = "--json-path",
            paramLabel = "PATH",
            description = "Only records in whose value this finds something, as $.entities[?(@.type=='PER')].")
    private @Nullable String path;

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
        StartPoint start = start();
        RecordFilter wanted = wanted();
        try (RecordReader reader =
                TopicChoice.reader(RunningStack.require(Home.find()).kafka())) {
            List<TopicPartition> partitions = TopicChoice.partitions(reader, topic);
            Map<TopicPartition, Long> end = new StartPoint.End().in(reader, partitions);
            if (start == null && count > 0) {
                last(reader, end, wanted).forEach(this::show);
            } else if (start != null) {
                Map<TopicPartition, Range> parts = new HashMap<>();
                start.in(reader, partitions)
                        .forEach((partition, from) ->
                                parts.put(partition, new Range(from, end.getOrDefault(partition, from))));
                reader.readRanges(parts, record -> show(record, wanted), RecordReader.HOWEVER_LONG);
            }
            reader.follow(end, record -> show(record, wanted), () -> follow);
        }
        return ExitCodes.OK;
    }

    private @Nullable StartPoint start() {
        try {
            return from == null ? null : StartPoint.parse(from);
        } catch (IllegalArgumentException e) {
            throw usage("--from: " + e.getMessage());
        }
    }

    private RecordFilter wanted() {
        try {
            return RecordFilter.of(key, header, filter, path);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    /** The last of all partitions together, by their time. */
    private List<ConsumerRecord<byte[], byte[]>> last(
            RecordReader reader, Map<TopicPartition, Long> end, RecordFilter wanted) {
        Map<Integer, Long> offsets = new HashMap<>();
        end.forEach((partition, offset) -> offsets.put(partition.partition(), offset));
        RecordPager<ConsumerRecord<byte[], byte[]>> pager =
                new RecordPager<>(reader, wanted, Function.identity(), count);
        List<ConsumerRecord<byte[], byte[]>> last =
                new ArrayList<>(pager.page(new Cursor(true, offsets), end.keySet(), RecordReader.HOWEVER_LONG)
                        .records());
        Collections.reverse(last);
        return last;
    }

    private boolean show(ConsumerRecord<byte[], byte[]> record, RecordFilter wanted) {
        if (wanted.test(record)) {
            show(record);
        }
        return true;
    }

    private void show(ConsumerRecord<byte[], byte[]> record) {
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
