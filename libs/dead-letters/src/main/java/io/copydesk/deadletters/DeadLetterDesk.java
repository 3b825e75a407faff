package io.copydesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.EventJson;
import io.copydesk.events.HandledLetter;
import io.copydesk.events.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends dead letters again to the topics they came from, or puts them aside: each once, wherever it is interrupted. The record
 * and the note that it was sent are one transaction, so whoever goes on sees what is done. Of two at the same time the one
 * that began last goes on, and the other one fails. Not thread-safe.
 */
public final class DeadLetterDesk implements AutoCloseable {

    /** How often a record is sent again that is refused each time, unless it is said otherwise. */
    public static final int MAX_REPLAYS = 3;

    // One for all: that Kafka lets only the last one write is what keeps two from sending the same letter.
    static final String TRANSACTIONS = "copydesk-dead-letters";

    // Those who read what was sent wait for the end of a transaction, and after a crash for this time.
    private static final int TRANSACTION_MILLIS = 30_000;
    private static final int LETTERS_AT_ONCE = 200;
    private static final long BYTES_AT_ONCE = 16L * 1024 * 1024;

    private final DeadLetters letters;
    private final String by;
    private final int maxReplays;
    private final KafkaProducer<byte[], byte[]> producer;
    private boolean begun;

    /**
     * A desk for the dead letters of these topics.
     *
     * @param settings of Kafka's client: {@code bootstrap.servers}, and what reaches them
     * @param by whose hand it is, for the record
     * @param maxReplays how often a record may be sent again, see {@link #MAX_REPLAYS}
     */
    public DeadLetterDesk(Map<String, Object> settings, Collection<String> topics, String by, int maxReplays) {
        this.letters = new DeadLetters(settings, topics);
        this.by = by;
        this.maxReplays = maxReplays;
        Map<String, Object> producing = new HashMap<>(settings);
        producing.put("transactional.id", TRANSACTIONS);
        producing.put("transaction.timeout.ms", TRANSACTION_MILLIS);
        producing.put("max.request.size", Topics.MAX_DEAD_LETTER_BYTES);
        producing.put("compression.type", "lz4");
        this.producer = new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** What would become of each that is meant; changes nothing. */
    public Map<Verdict, Integer> plan(Selection selection, Consumer<DeadLetter> taker) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        letters.read(selection, kept -> {
            Verdict verdict = verdict(kept);
            counts.merge(verdict, 1, Integer::sum);
            if (verdict == Verdict.REPLAY) {
                taker.accept(kept.letter());
            }
        });
        return counts;
    }

    /**
     * Sends those that are meant to the topics they came from: key and bytes as they came, with the time that they had, without
     * the headers of the failure, and with one more in {@link DeadLetter#REPLAYS}.
     *
     * @param sent is told of each that is on its way for good
     * @throws KafkaException if Kafka doesn't take it, or another desk has begun: what was told as sent is sent, and the
     *     rest goes on when it is called again
     */
    public Map<Verdict, Integer> replay(Selection selection, Consumer<DeadLetter> sent) {
        begin();
        Batch batch = new Batch(sent);
        Map<Verdict, Integer> counts = plan(selection, batch::add);
        batch.send();
        return counts;
    }

    /**
     * Puts those that are meant aside: they stay where they are, and are not sent again.
     *
     * @param note why
     * @return how many; those with which something was done before are left as they are
     */
    public int discard(Selection selection, String note) {
        begin();
        List<LetterPosition> discarded = new ArrayList<>();
        letters.read(selection, kept -> {
            if (kept.handling() == null) {
                discarded.add(kept.letter().position());
            }
        });
        Instant now = Instant.now();
        for (int i = 0; i < discarded.size(); i += LETTERS_AT_ONCE) {
            List<LetterPosition> some = discarded.subList(i, Math.min(discarded.size(), i + LETTERS_AT_ONCE));
            inTransaction(() -> some.forEach(position -> note(position, HandledLetter.discarded(now, by, note))));
        }
        return discarded.size();
    }

    /** Ends what another one has begun, before what was handled is read. */
    private void begin() {
        if (!begun) {
            producer.initTransactions();
            begun = true;
        }
    }

    private Verdict verdict(DeadLetters.Kept kept) {
        if (kept.handling() != null) {
            return Verdict.HANDLED;
        }
        if (kept.letter().failure().origin() == null) {
            return Verdict.NO_ORIGIN;
        }
        return kept.letter().replays() >= maxReplays ? Verdict.TOO_OFTEN : Verdict.REPLAY;
    }

    /** Some that are sent in one transaction. */
    private final class Batch {

        private final Consumer<DeadLetter> sent;
        private final List<DeadLetter> some = new ArrayList<>();
        private long bytes;

        Batch(Consumer<DeadLetter> sent) {
            this.sent = sent;
        }

        void add(DeadLetter letter) {
            byte[] value = letter.value();
            some.add(letter);
            bytes += value == null ? 0 : value.length;
            if (some.size() >= LETTERS_AT_ONCE || bytes >= BYTES_AT_ONCE) {
                send();
            }
        }

        void send() {
            if (some.isEmpty()) {
                return;
            }
            Instant now = Instant.now();
            inTransaction(() -> some.forEach(letter -> {
                String topic = letter.origin().topic();
                produce(again(letter, topic));
                note(letter.position(), HandledLetter.replayed(now, by, topic));
            }));
            some.forEach(sent);
            some.clear();
            bytes = 0;
        }
    }

    private static ProducerRecord<byte[], byte[]> again(DeadLetter letter, String topic) {
        Headers headers = new RecordHeaders(letter.headers()).remove(DeadLetter.REPLAYS);
        headers.add(DeadLetter.REPLAYS, Integer.toString(letter.replays() + 1).getBytes(UTF_8));
        Instant time = letter.failure().recordTime();
        return new ProducerRecord<>(
                topic, null, time == null ? null : time.toEpochMilli(), letter.key(), letter.value(), headers);
    }

    private void note(LetterPosition position, HandledLetter handling) {
        produce(new ProducerRecord<>(
                Topics.DEAD_LETTERS_HANDLED, position.toString().getBytes(UTF_8), EventJson.write(handling)));
    }

    private void produce(ProducerRecord<byte[], byte[]> record) {
        // The transaction's end fails if one of its records did.
        var unused = producer.send(record);
    }

    private void inTransaction(Runnable work) {
        producer.beginTransaction();
        try {
            work.run();
            producer.commitTransaction();
        } catch (KafkaException e) {
            try {
                producer.abortTransaction();
            } catch (KafkaException fenced) {
                e.addSuppressed(fenced);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
