package io.copydesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.HandledLetter;
import io.copydesk.events.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Sends dead letters again to the topics they came from, or puts them aside: each once, wherever it is interrupted. The record
 * and the note that it was sent are one transaction, so whoever goes on sees what is done. Of two at the same time the one
 * that began last goes on, and the other one fails. Thread-safe.
 */
public final class DeadLetterDesk {

    /** How often a record is sent again that is refused each time, unless it is said otherwise. */
    public static final int MAX_REPLAYS = 3;

    private static final int LETTERS_AT_ONCE = 200;
    private static final long BYTES_AT_ONCE = 16L * 1024 * 1024;

    private final Map<String, Object> settings;
    private final DeadLetters letters;
    private final String by;
    private final int maxReplays;

    /**
     * A desk for the dead letters of these topics.
     *
     * @param settings of Kafka's client: {@code bootstrap.servers}, and what reaches them
     * @param by whose hand it is, for the record
     * @param maxReplays how often a record may be sent again, see {@link #MAX_REPLAYS}
     */
    public DeadLetterDesk(Map<String, Object> settings, Collection<String> topics, String by, int maxReplays) {
        this.settings = Map.copyOf(settings);
        this.letters = new DeadLetters(settings, topics);
        this.by = by;
        this.maxReplays = maxReplays;
    }

    /** What would become of each that is meant; changes nothing. */
    public Map<Verdict, Integer> plan(Selection selection, Consumer<DeadLetter> taker) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        letters.read(selection, kept -> {
            Verdict verdict = Verdict.of(kept, maxReplays);
            counts.merge(verdict, 1, Integer::sum);
            if (verdict == Verdict.REPLAY) {
                taker.accept(kept.letter());
            }
        });
        return counts;
    }

    /**
     * Sends those that are meant to the topics they came from: key and bytes as they came, with the time that they had, without
     * the headers of the failure, and with one more in {@link Refusal#REPLAYS}.
     *
     * @param sent is told of each that is on its way for good
     * @throws KafkaException if Kafka doesn't take it, or another desk has begun: what was told as sent is sent, and the
     *     rest goes on when it is called again
     */
    public Map<Verdict, Integer> replay(Selection selection, Consumer<DeadLetter> sent) {
        // Before what was handled is read: it ends what another one has begun.
        try (Transactions transactions = new Transactions(settings)) {
            Batch batch = new Batch(transactions, sent);
            Map<Verdict, Integer> counts = plan(selection, batch::add);
            batch.send();
            return counts;
        }
    }

    /**
     * Puts those that are meant aside: they stay where they are, and are not sent again.
     *
     * @param note why
     * @return how many; those with which something was done before are left as they are
     * @throws KafkaException as {@link #replay}
     */
    public int discard(Selection selection, String note) {
        try (Transactions transactions = new Transactions(settings)) {
            HandledLetter discarded = HandledLetter.discarded(Instant.now(), by, note);
            List<ProducerRecord<byte[], byte[]>> notes = new ArrayList<>();
            letters.read(selection, kept -> {
                if (kept.handling() == null) {
                    notes.add(new HandledNote(kept.letter().position(), discarded).record());
                }
            });
            for (int i = 0; i < notes.size(); i += LETTERS_AT_ONCE) {
                transactions.write(notes.subList(i, Math.min(notes.size(), i + LETTERS_AT_ONCE)));
            }
            return notes.size();
        }
    }

    /** Some that are sent in one transaction. */
    private final class Batch {

        private final Transactions transactions;
        private final Consumer<DeadLetter> sent;
        private final List<DeadLetter> some = new ArrayList<>();
        private long bytes;

        Batch(Transactions transactions, Consumer<DeadLetter> sent) {
            this.transactions = transactions;
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
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (DeadLetter letter : some) {
                String topic = letter.origin().topic();
                records.add(again(letter, topic));
                records.add(new HandledNote(letter.position(), HandledLetter.replayed(now, by, topic)).record());
            }
            transactions.write(records);
            some.forEach(sent);
            some.clear();
            bytes = 0;
        }
    }

    private static ProducerRecord<byte[], byte[]> again(DeadLetter letter, String topic) {
        Headers headers = new RecordHeaders(letter.headers()).remove(Refusal.REPLAYS);
        headers.add(Refusal.REPLAYS, Integer.toString(letter.replays() + 1).getBytes(UTF_8));
        Instant time = letter.failure().recordTime();
        return new ProducerRecord<>(
                topic, null, time == null ? null : time.toEpochMilli(), letter.key(), letter.value(), headers);
    }
}
