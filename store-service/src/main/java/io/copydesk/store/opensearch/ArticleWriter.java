package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.index.SearchIndex.Arrival;
import io.copydesk.store.index.SearchIndex.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts articles into an index that others write as well: a document is only replaced as it was read. */
final class ArticleWriter {

    private final Cluster cluster;
    private final String index;

    ArticleWriter(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** As {@link io.copydesk.store.index.SearchIndex#put} says. */
    List<Refused> put(List<Arrival> arrivals) throws IOException {
        List<Refused> refused = new ArrayList<>();
        List<Arrival> left = arrivals;
        while (!left.isEmpty()) {
            left = putSome(left, refused);
        }
        return refused;
    }

    /**
     * Puts in the first of each article.
     *
     * @return what is left: later ones of the same articles, and those that somebody else has changed meanwhile
     */
    private List<Arrival> putSome(List<Arrival> arrivals, List<Refused> refused) throws IOException {
        Map<String, Arrival> first = new LinkedHashMap<>();
        List<Arrival> left = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (first.putIfAbsent(arrival.article().id(), arrival) != null) {
                left.add(arrival);
            }
        }
        Map<String, IndexedArticle> known = known(first.keySet());
        Bulk bulk = new Bulk(cluster, index);
        List<Arrival> written = new ArrayList<>();
        List<Bulk.Result> results = new ArrayList<>();
        for (Arrival arrival : first.values()) {
            if (write(bulk, arrival, known.get(arrival.article().id()))) {
                written.add(arrival);
            }
            // Articles may be large: a cluster takes 100 MB at a time and no more.
            if (bulk.isFull()) {
                results.addAll(bulk.send());
            }
        }
        results.addAll(bulk.send());
        List<Arrival> conflicts = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Bulk.Result result = results.get(i);
            if (result.isConflict()) {
                conflicts.add(written.get(i));
            } else if (!result.isDone()) {
                refused.add(new Refused(written.get(i).article(), result.reason()));
            }
        }
        conflicts.addAll(left);
        return conflicts;
    }

    /** Whether there is anything to write. */
    private static boolean write(Bulk bulk, Arrival arrival, @Nullable IndexedArticle known) throws IOException {
        ArrivedArticle article = arrival.article();
        if (known == null) {
            bulk.create(
                    article.id(),
                    IndexedArticle.document(article, article.times().ingested(), arrival.membership()));
            return true;
        }
        if (article.times().isNewerThan(known.times())) {
            bulk.replace(
                    article.id(),
                    known.version(),
                    IndexedArticle.document(article, known.firstIngested(), arrival.membership()));
            return true;
        }
        // Another instance put it in, with what it knew of where it belongs.
        if (!known.membership().equals(arrival.membership())) {
            bulk.update(arrival.membership());
            return true;
        }
        return false;
    }

    private Map<String, IndexedArticle> known(Collection<String> ids) throws IOException {
        List<String> asked = List.copyOf(ids);
        JsonNode answer = cluster.ask(
                "POST",
                "/" + index + "/_mget?_source_includes=" + String.join(",", IndexedArticle.KNOWN),
                Map.of("ids", asked.stream().map(IndexedArticle::key).toList()));
        Map<String, IndexedArticle> known = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            IndexedArticle article =
                    IndexedArticle.read(asked.get(i), answer.path("docs").path(i));
            if (article != null) {
                known.put(asked.get(i), article);
            }
        }
        return known;
    }
}
