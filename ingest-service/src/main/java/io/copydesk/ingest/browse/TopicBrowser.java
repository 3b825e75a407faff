package io.copydesk.ingest.browse;

import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.monitor.TopicCatalogue;
import io.copydesk.monitor.TopicState;
import io.copydesk.records.Cursor;
import io.copydesk.records.RecordFilter;
import io.copydesk.records.RecordPage;
import io.copydesk.records.RecordPager;
import io.copydesk.records.RecordReader;
import io.copydesk.records.StartPoint;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads topics as requests ask for it. Thread-safe. Every method throws {@link ProblemException}: 404 for what is not there, 400 for a
 * question that can't be read, 503 where Kafka is away or others read too much already.
 */
@ApplicationScoped
public class TopicBrowser {

    private static final Logger LOG = Logger.getLogger(TopicBrowser.class);

    // A person waits; who wants to know more asks for the next page.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    // Each holds up to 16 MB that it has fetched.
    private static final int READERS = 6;

    private final Map<String, Object> kafka;
    private final TopicCatalogue catalogue;
    private final Semaphore readers = new Semaphore(READERS);

    TopicBrowser(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
        this.catalogue = new TopicCatalogue(kafka);
    }

    List<TopicState> topics() {
        return asked(catalogue::topics);
    }

    TopicState topic(String name) {
        return asked(() -> catalogue.topic(name).orElseThrow(() -> noTopic(name)));
    }

    /** Sees that a question can be answered, before the answer begins. */
    void check(String topic, RecordQuery query) {
        query.filter();
        query.start();
        meant(
                topic(topic).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList(),
                query);
    }

    /** The records that are asked for, as far as they are found in a few seconds. */
    <T> RecordPage<T> page(String topic, RecordQuery query, Function<ConsumerRecord<byte[], byte[]>, T> form) {
        RecordFilter filter = query.filter();
        Cursor cursor = query.cursor();
        StartPoint start = query.start();
        int limit = query.limit();
        return reading(reader -> {
            List<TopicPartition> partitions = partitions(reader, topic, query);
            RecordPager<T> pager = new RecordPager<>(reader, filter, form, limit);
            return cursor == null
                    ? pager.page(start, query.isBackwards(), partitions, PATIENCE)
                    : pager.page(cursor, partitions, PATIENCE);
        });
    }

    /** The record at this place. */
    public ConsumerRecord<byte[], byte[]> record(String topic, int partition, long offset) {
        return reading(reader -> reader.record(new TopicPartition(topic, partition), offset))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        404,
                        "No such record",
                        "there is nothing at " + topic + "/" + partition + "/" + offset
                                + ": it is not written yet, is not kept any more, or is the end of a transaction")));
    }

    /** All records that fit, from where the question begins to where the topic ends now. */
    void all(String topic, RecordQuery query, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        RecordFilter filter = query.filter();
        StartPoint start = query.isBackwards() ? new StartPoint.Beginning() : query.start();
        reading(reader -> reader.read(
                start.in(reader, partitions(reader, topic, query)),
                record -> {
                    if (filter.test(record)) {
                        taker.accept(record);
                    }
                    return true;
                },
                RecordReader.HOWEVER_LONG));
    }

    /** What fits of all that is written from now on, for as long as that is wanted. */
    void follow(String topic, RecordQuery query, Consumer<ConsumerRecord<byte[], byte[]>> taker, BooleanSupplier goOn) {
        RecordFilter filter = query.filter();
        // Not one of those who read: it holds little, and for long.
        try (RecordReader reader = new RecordReader(kafka)) {
            reader.follow(
                    new StartPoint.End().in(reader, partitions(reader, topic, query)),
                    record -> {
                        if (filter.test(record)) {
                            taker.accept(record);
                        }
                    },
                    goOn);
        }
    }

    private static List<TopicPartition> partitions(RecordReader reader, String topic, RecordQuery query) {
        List<TopicPartition> all = reader.partitions(topic);
        if (all.isEmpty()) {
            throw noTopic(topic);
        }
        return meant(all, query);
    }

    private static List<TopicPartition> meant(List<TopicPartition> all, RecordQuery query) {
        List<TopicPartition> meant = all.stream().filter(query::isMeant).toList();
        if (meant.isEmpty()) {
            throw new ProblemException(
                    Problem.of(404, "No such partition", "there are the partitions 0 to " + (all.size() - 1)));
        }
        return meant;
    }

    private static ProblemException noTopic(String name) {
        return new ProblemException(
                Problem.of(404, "No such topic", "there is no topic " + name + "; GET /topics names them"));
    }

    private <T> T reading(Function<RecordReader, T> work) {
        if (!readers.tryAcquire()) {
            throw ProblemException.comeAgain(
                    "Too many read topics now", "others are being answered: ask again in a moment");
        }
        try {
            return asked(() -> {
                try (RecordReader reader = new RecordReader(kafka)) {
                    return work.apply(reader);
                }
            });
        } finally {
            readers.release();
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            LOG.warnf("Topics could not be read: %s", e);
            throw ProblemException.comeAgain("Topics can't be read now", "Kafka does not answer");
        }
    }

    @PreDestroy
    void stop() {
        catalogue.close();
    }
}
