package io.copydesk.deadletters;

import io.copydesk.events.HandledLetter;
import io.copydesk.events.Topics;
import io.copydesk.records.Range;
import io.copydesk.records.RecordReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * All dead letters of some topics, without what is large, so that many can be looked through at once. It reads on when it is asked to,
 * each record once, and costs nothing meanwhile. Of more letters than it may keep it forgets those that it has read first: a letter
 * takes some 500 bytes. Thread-safe.
 */
public final class LetterIndex implements AutoCloseable {

    // Texts and notes that may be kept beside those of the letters.
    private static final int MOST_MORE = 10_000;

    private final Map<String, Object> settings;
    private final Set<String> topics;
    private final int most;
    private final Map<LetterPosition, Entry> letters = new LinkedHashMap<>();
    private final Map<LetterPosition, HandledLetter> handled = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Long> firsts = new HashMap<>();
    // Of a hundred thousand letters most say one of a few things.
    private final Map<String, String> texts = new HashMap<>();
    private boolean forgot;
    private boolean complete;
    private RecordReader reader;

    /** A letter with its {@link Failure#kind()}. */
    private record Entry(DeadLetter letter, String kind) {

        boolean isIn(Selection selection) {
            return selection.has(letter, kind);
        }
    }

    /**
     * Letters of one kind.
     *
     * @param topic the dead-letter topic
     * @param stage what refused them; empty if they don't say it
     * @param open with how many nothing was done yet
     * @param last the newest
     */
    public record Kind(String topic, String stage, String kind, int count, int open, DeadLetter last) {}

    /**
     * Letters of these topics.
     *
     * @param settings of Kafka's client: {@code bootstrap.servers}, and what reaches them
     * @param most how many letters are kept in memory
     */
    public LetterIndex(Map<String, Object> settings, Collection<String> topics, int most) {
        this.settings = Map.copyOf(settings);
        this.topics = new TreeSet<>(topics);
        this.most = most;
        this.reader = new RecordReader(settings);
    }

    /**
     * Reads on to where the topics end now.
     *
     * @return false if the time was over before; the next call goes on
     * @throws KafkaException if the brokers don't answer; what is known stays
     */
    public synchronized boolean update(Duration atMost) {
        try {
            Set<String> all = new TreeSet<>(topics);
            all.add(Topics.DEAD_LETTERS_HANDLED);
            Map<TopicPartition, Range> kept = reader.kept(reader.partitions(all));
            kept.forEach(this::beginAnew);
            forgetWhatIsNotKept(kept);
            Map<TopicPartition, Range> ranges = new HashMap<>();
            kept.forEach((partition, range) -> ranges.put(
                    partition, new Range(Math.max(range.from(), next.getOrDefault(partition, 0L)), range.to())));
            complete = reader.readRanges(ranges, this::take, atMost);
            if (complete) {
                ranges.forEach((partition, range) -> next.put(partition, range.to()));
                forgetNotesOfOthers();
            }
            return complete;
        } catch (KafkaException e) {
            complete = false;
            reader.close();
            reader = new RecordReader(settings);
            throw e;
        }
    }

    private boolean take(ConsumerRecord<byte[], byte[]> record) {
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        if (record.topic().equals(Topics.DEAD_LETTERS_HANDLED)) {
            HandledNote.of(record).ifPresent(note -> handled.put(note.position(), note.handling()));
            return true;
        }
        DeadLetter letter = DeadLetter.of(record).brief(this::shared);
        letters.put(letter.position(), new Entry(letter, shared(letter.failure().kind())));
        if (letters.size() > most) {
            letters.remove(letters.keySet().iterator().next());
            forgot = true;
        }
        return true;
    }

    private String shared(String text) {
        if (texts.size() > MOST_MORE) {
            texts.clear();
        }
        return texts.computeIfAbsent(text, same -> same);
    }

    /** Where a topic was deleted and made again, what is known of it is of the one before. */
    private void beginAnew(TopicPartition partition, Range kept) {
        if (next.getOrDefault(partition, 0L) > kept.to()) {
            next.remove(partition);
            letters.keySet()
                    .removeIf(position -> position.topic().equals(partition.topic())
                            && position.partition() == partition.partition());
        }
    }

    /** Notes are kept for longer than letters are. Those of letters that are not here are many before they matter. */
    private void forgetNotesOfOthers() {
        if (handled.size() > letters.size() + MOST_MORE) {
            handled.keySet().retainAll(letters.keySet());
        }
    }

    private void forgetWhatIsNotKept(Map<TopicPartition, Range> kept) {
        boolean isLess = kept.entrySet().stream()
                .anyMatch(entry -> entry.getValue().from() > firsts.getOrDefault(entry.getKey(), 0L));
        if (isLess) {
            letters.keySet().removeIf(position -> {
                Range range = kept.get(new TopicPartition(position.topic(), position.partition()));
                return range == null || position.offset() < range.from();
            });
        }
        kept.forEach((partition, range) -> firsts.put(partition, range.from()));
    }

    /** Whether all that the topics had at the last {@link #update} was read. */
    public synchronized boolean isComplete() {
        return complete;
    }

    /** Whether all of it is here: nothing had to be forgotten for want of room. */
    public synchronized boolean isWhole() {
        return complete && !forgot;
    }

    /** How many letters are here. */
    public synchronized int size() {
        return letters.size();
    }

    /** Of those that are meant what kinds there are, the most frequent first. */
    public synchronized List<Kind> kinds(Selection selection) {
        Map<List<String>, Kind> kinds = new HashMap<>();
        for (Entry entry : letters.values()) {
            if (entry.isIn(selection)) {
                DeadLetter letter = entry.letter();
                Kind one = new Kind(
                        letter.position().topic(),
                        Objects.requireNonNullElse(letter.failure().stage(), ""),
                        entry.kind(),
                        1,
                        handled.containsKey(letter.position()) ? 0 : 1,
                        letter);
                kinds.merge(List.of(one.topic(), one.stage(), one.kind()), one, LetterIndex::sum);
            }
        }
        return kinds.values().stream()
                .sorted(Comparator.comparingInt(Kind::count).reversed().thenComparing(Kind::kind))
                .toList();
    }

    private static Kind sum(Kind one, Kind other) {
        boolean isNewer = other.last().refusedAt().isAfter(one.last().refusedAt());
        return new Kind(
                one.topic(),
                one.stage(),
                one.kind(),
                one.count() + other.count(),
                one.open() + other.open(),
                isNewer ? other.last() : one.last());
    }

    /**
     * Those that are meant, the last refused first.
     *
     * @param openOnly without those with which something was done
     * @param skip so many are left out first
     */
    public synchronized List<Kept> find(Selection selection, boolean openOnly, int skip, int limit) {
        List<DeadLetter> found = new ArrayList<>();
        for (Entry entry : letters.values()) {
            boolean isLeftOut = openOnly && handled.containsKey(entry.letter().position());
            if (!isLeftOut && entry.isIn(selection)) {
                found.add(entry.letter());
            }
        }
        found.sort(Comparator.comparing(DeadLetter::refusedAt)
                .thenComparingLong(letter -> letter.position().offset())
                .reversed());
        return found.stream()
                .skip(skip)
                .limit(limit)
                .map(letter -> new Kept(letter, handled.get(letter.position())))
                .toList();
    }

    /** What would become of those that are meant, as {@link DeadLetterDesk#plan} tells it of all that the topics have. */
    public synchronized Map<Verdict, Integer> plan(Selection selection, int maxReplays) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Entry entry : letters.values()) {
            if (entry.isIn(selection)) {
                DeadLetter letter = entry.letter();
                Verdict verdict = Verdict.of(new Kept(letter, handled.get(letter.position())), maxReplays);
                counts.merge(verdict, 1, Integer::sum);
            }
        }
        return counts;
    }

    @Override
    public synchronized void close() {
        reader.close();
    }
}
