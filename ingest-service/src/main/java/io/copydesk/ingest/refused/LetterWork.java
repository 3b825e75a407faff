package io.copydesk.ingest.refused;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.copydesk.deadletters.DeadLetterDesk;
import io.copydesk.deadletters.Verdict;
import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends letters again, or puts them aside, while nobody has to wait for it: one piece of work at a time. What is done of it is done for
 * good; if the service is stopped or killed meanwhile, the same once more goes on with the rest. Thread-safe.
 */
@ApplicationScoped
class LetterWork {

    private static final Logger LOG = Logger.getLogger(LetterWork.class);

    private final RefusedLetters letters;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "letter-work"));
    private @Nullable Piece last;

    LetterWork(RefusedLetters letters) {
        this.letters = letters;
    }

    /**
     * How far a piece of work is.
     *
     * @param action {@code replay} or {@code discard}
     * @param what which letters, in words
     * @param done how many are on their way for good, or put aside
     * @param ended null while it goes on
     * @param left why others were left as they are, once it has ended
     * @param failure what broke it off; null if nothing did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            String action,
            String what,
            String by,
            Instant begun,
            int done,
            @Nullable Instant ended,
            @Nullable Map<Verdict, Integer> left,
            @Nullable String failure) {}

    /** The last piece of work; null if there was none since the service began. */
    synchronized @Nullable Progress last() {
        return last == null ? null : last.progress();
    }

    /**
     * Begins to send letters again.
     *
     * @throws ProblemException 409 while other work goes on, 400 or 404 if the question can't be answered
     */
    Progress replay(LetterQuery query, String by) {
        var selection = query.selection();
        DeadLetterDesk desk = letters.desk(query.topic(), by);
        return begin(new Piece("replay", query.words(), by) {
            @Override
            Map<Verdict, Integer> work() {
                return desk.replay(selection, letter -> done.incrementAndGet());
            }
        });
    }

    /**
     * Begins to put letters aside.
     *
     * @throws ProblemException as {@link #replay}
     */
    Progress discard(LetterQuery query, String by, String note) {
        var selection = query.selection();
        DeadLetterDesk desk = letters.desk(query.topic(), by);
        return begin(new Piece("discard", query.words(), by) {
            @Override
            Map<Verdict, Integer> work() {
                done.set(desk.discard(selection, note));
                return Map.of();
            }
        });
    }

    private synchronized Progress begin(Piece piece) {
        if (last != null && last.progress().ended() == null) {
            throw new ProblemException(Problem.of(
                    409,
                    "Other letters are being worked on",
                    last.action + " of " + last.what + ", by " + last.by + ", is not done yet: wait for its end"));
        }
        last = piece;
        thread.execute(piece);
        return piece.progress();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** Work, and how far it is. */
    private abstract static class Piece implements Runnable {

        final String action;
        final String what;
        final String by;
        final AtomicInteger done = new AtomicInteger();
        private final Instant begun = Instant.now();
        private volatile @Nullable Map<Verdict, Integer> left;
        private volatile @Nullable String failure;
        private volatile @Nullable Instant ended;

        Piece(String action, String what, String by) {
            this.action = action;
            this.what = what;
            this.by = by;
        }

        abstract Map<Verdict, Integer> work();

        @Override
        public void run() {
            try {
                Map<Verdict, Integer> others = new EnumMap<>(Verdict.class);
                others.putAll(work());
                others.remove(Verdict.REPLAY);
                left = others;
            } catch (KafkaException e) {
                failure = "Kafka did not take it, or somebody else began to do the same: " + e.getMessage()
                        + ". What was done is done; the same once more goes on with the rest.";
            } catch (RuntimeException e) {
                failure = e + ". What was done is done; the same once more goes on with the rest.";
            }
            ended = Instant.now();
            LOG.infof(
                    "%s of %s, by %s: %d done%s",
                    action, what, by, done.get(), failure == null ? "" : ", then " + failure);
        }

        Progress progress() {
            // The end first: what is read after it is final.
            Instant end = ended;
            return new Progress(action, what, by, begun, done.get(), end, left, failure);
        }
    }
}
