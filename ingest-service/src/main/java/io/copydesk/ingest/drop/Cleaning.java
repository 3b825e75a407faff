package io.copydesk.ingest.drop;

import io.copydesk.events.RefusedException;
import io.copydesk.ingest.browse.TopicBrowser;
import io.copydesk.ingest.cleanup.RawRecord;
import io.copydesk.ingest.intake.Preview;
import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import jakarta.inject.Singleton;

/** Shows what cleaning does to articles. Thread-safe. */
@Singleton
public class Cleaning {

    private final TopicBrowser topics;
    private final Preview preview;

    Cleaning(TopicBrowser topics, Preview preview) {
        this.topics = topics;
        this.preview = preview;
    }

    /**
     * What cleaning does, by what is known of sites now, to the article in a record of the raw topic or of its dead letters.
     *
     * @throws ProblemException if there is no such record, it can't be read as an article (422), or topics can't be read now
     */
    public CleaningView of(String topic, int partition, long offset) {
        return of(RawRecord.of(topics.record(topic, partition, offset)));
    }

    /**
     * What cleaning does to an article.
     *
     * @throws ProblemException if it can't be read as one (422)
     */
    CleaningView of(RawRecord raw) {
        try {
            return CleaningView.of(preview.explain(raw));
        } catch (RefusedException e) {
            throw refused(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a refusal is answered. */
    static ProblemException refused(RefusedException e) {
        return new ProblemException(Problem.of(422, "This article cannot be taken", String.valueOf(e.getMessage())));
    }
}
