package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.store.index.IndexUnavailableException;
import io.copydesk.store.stories.Membership;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Changes of documents, sent together. Used by one thread. */
final class Bulk {

    // OpenSearch's own advice is 5 to 15 MB; more is memory on both sides.
    private static final int FULL_CHARACTERS = 5_000_000;

    private static final int DONE = 300;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private static final int TRIES = 60;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    // Membership is changed beside others who change it.
    private static final int RETRIES = 5;

    private final Cluster cluster;
    private final String index;
    private final StringBuilder lines = new StringBuilder();
    private final List<String> ids = new ArrayList<>();

    Bulk(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** What became of one change. */
    record Result(String id, int status, String reason) {

        /** Whether it is done, or there was nothing to do it to. */
        boolean isDone() {
            return status < DONE || status == NOT_FOUND;
        }

        /** Whether somebody else changed the document meanwhile. */
        boolean isConflict() {
            return status == CONFLICT;
        }
    }

    void create(String id, Map<String, Object> document) throws IOException {
        add(id, "create", Map.of(), document);
    }

    /** Replaces a document if it is still as it was read. */
    void replace(String id, IndexedArticle.Version read, Map<String, Object> document) throws IOException {
        add(id, "index", Map.of("if_seq_no", read.sequenceNumber(), "if_primary_term", read.primaryTerm()), document);
    }

    void update(Membership membership) throws IOException {
        add(
                membership.id(),
                "update",
                Map.of("retry_on_conflict", RETRIES),
                Map.of("doc", IndexedArticle.membership(membership)));
    }

    void delete(String id) throws IOException {
        action(id, "delete", Map.of());
    }

    boolean isFull() {
        return lines.length() > FULL_CHARACTERS;
    }

    /**
     * Sends what was added, in its order, and begins anew.
     *
     * @throws IndexUnavailableException if the cluster could not do some of it now; all may be sent again
     */
    List<Result> send() throws IOException {
        List<Result> results = new ArrayList<>();
        if (!ids.isEmpty()) {
            JsonNode items = cluster.bulk(lines.toString()).path("items");
            for (int i = 0; i < ids.size(); i++) {
                results.add(result(ids.get(i), items.path(i).elements().next()));
            }
        }
        lines.setLength(0);
        ids.clear();
        return results;
    }

    /** The same, but waits some minutes for a cluster that can't do it now: what fills an index began long ago. */
    List<Result> sendPatiently() throws IOException {
        for (int i = 1; i < TRIES; i++) {
            try {
                return send();
            } catch (IndexUnavailableException e) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return send();
    }

    private static Result result(String id, JsonNode item) {
        int status = item.path("status").asInt();
        JsonNode error = item.path("error");
        String reason = error.path("reason").asText() + " "
                + error.path("caused_by").path("reason").asText();
        boolean isGone = error.path("type").asText().equals("index_not_found_exception");
        if (status == TOO_MANY || status >= SERVER || isGone) {
            throw new IndexUnavailableException("OpenSearch can't write now: " + reason);
        }
        return new Result(id, status, reason);
    }

    private void add(String id, String action, Map<String, Object> condition, Map<String, ?> line) throws IOException {
        action(id, action, condition);
        lines.append(Cluster.line(line));
    }

    private void action(String id, String action, Map<String, Object> condition) throws IOException {
        Map<String, Object> target = new HashMap<>(condition);
        target.put("_index", index);
        target.put("_id", IndexedArticle.key(id));
        lines.append(Cluster.line(Map.of(action, target)));
        ids.add(id);
    }
}
