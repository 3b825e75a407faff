package io.copydesk.store.live;

import io.copydesk.events.RefusedException;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.query.Percolator;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that arrived.
 *
 * @param id the article's; null of a record that the archive refused
 * @param probe what questions are asked of; null as the id
 * @param position how far the stream has come with it
 */
record Arrival(
        ConsumerRecord<byte[], byte[]> record,
        @Nullable String id,
        Percolator.@Nullable Probe probe,
        StreamPosition position) {

    static Arrival of(ConsumerRecord<byte[], byte[]> record, Percolator percolator) {
        StreamPosition nowhere = new StreamPosition(Map.of());
        try {
            ArrivedArticle article = ArrivedArticle.parse(record.value());
            return new Arrival(record, article.id(), percolator.probe(article), nowhere);
        } catch (RefusedException | IllegalArgumentException e) {
            return new Arrival(record, null, null, nowhere);
        }
    }

    boolean isFoundBy(Percolator.Prepared question) throws IOException {
        return probe != null && question.finds(probe);
    }

    /** The same, for a stream that has come so far with it. */
    Arrival at(StreamPosition come) {
        return new Arrival(record, id, probe, come);
    }
}
