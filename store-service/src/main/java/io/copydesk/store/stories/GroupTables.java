package io.copydesk.store.stories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.events.EventJson;
import io.copydesk.similarity.Fingerprint;
import io.copydesk.similarity.StoryKeys;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Groups in PostgreSQL, within one transaction of one connection. Not thread-safe. */
final class GroupTables {

    private static final Logger LOG = Logger.getLogger(GroupTables.class);

    private static final ObjectMapper MAPPER = EventJson.mapper();
    private static final TypeReference<Map<String, Double>> TERMS = new TypeReference<>() {};

    /** Of the lock that whoever changes groups has. */
    static final String KEY = "hashtext('copydesk.groups')";

    // One instance groups at a time, so that no two articles that come at once miss each other.
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(" + KEY + ")";
    // PostgreSQL knows little of what is in arrays; that the lookups go by the index must not depend on it.
    private static final String BY_INDEX = "SET LOCAL enable_seqscan = off";
    // Never waits for the archive, which may wait for us.
    private static final String UNGROUPED = "SELECT id FROM ungrouped ORDER BY place LIMIT ? FOR UPDATE SKIP LOCKED";
    private static final String WAITING = "SELECT count(*) FROM ungrouped";
    private static final String DONE = "DELETE FROM ungrouped WHERE id = ANY (?)";
    private static final String LIKENESS = """
            SELECT r.id, r.document->'enrichment'->>'fingerprint', r.document->'enrichment'->>'terms',
                   coalesce(a.published_at, a.ingested_at),
                   coalesce(r.document->>'kind', '') <> 'paywall-stub'
            FROM articles a JOIN revisions r ON r.id = a.id AND r.revision = a.revision AND r.month = a.month
            WHERE a.id = ANY (?)""";
    private static final String GROUPED = """
            SELECT id, fingerprint, terms::text, told_at, whole,
                   duplicate_of, duplicate_confidence, story_id, story_confidence
            FROM groups
            WHERE\s""";
    private static final String SAVE = """
            INSERT INTO groups (id, duplicate_of, duplicate_confidence, story_id, story_confidence, fingerprint, bands, terms,
                                story_keys, told_at, whole, story_number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                change = DEFAULT, story_number = EXCLUDED.story_number,
                duplicate_of = EXCLUDED.duplicate_of, duplicate_confidence = EXCLUDED.duplicate_confidence,
                story_id = EXCLUDED.story_id, story_confidence = EXCLUDED.story_confidence,
                fingerprint = EXCLUDED.fingerprint, bands = EXCLUDED.bands, terms = EXCLUDED.terms,
                story_keys = EXCLUDED.story_keys, told_at = EXCLUDED.told_at, whole = EXCLUDED.whole""";
    private static final String MOVE =
            "UPDATE groups SET duplicate_of = ?, change = DEFAULT WHERE duplicate_of = ? AND id <> ?";
    private static final String TOUCH = "UPDATE groups SET change = DEFAULT WHERE id = ANY (?)";

    private final Connection connection;

    GroupTables(Connection connection) {
        this.connection = connection;
    }

    /** Whether this transaction may group; false while another one does. */
    boolean lock() throws SQLException {
        try (PreparedStatement byIndex = connection.prepareStatement(BY_INDEX);
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            byIndex.execute();
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Articles that are yet to be compared, in the order of their arrival; nobody changes the list of these meanwhile. */
    List<String> ungrouped(int most) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(UNGROUPED)) {
            statement.setInt(1, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    /** How many articles are yet to be compared. */
    long waiting() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    void done(List<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DONE)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            statement.executeUpdate();
        }
    }

    /** What the current revisions of these articles are compared by, in their order. */
    List<Likeness> likenesses(List<String> ids) throws SQLException {
        List<Likeness> likenesses = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LIKENESS)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    likenesses.add(likeness(rows));
                }
            }
        }
        likenesses.sort((one, other) -> Integer.compare(ids.indexOf(one.id()), ids.indexOf(other.id())));
        return likenesses;
    }

    @Nullable
    Grouped grouped(String id) throws SQLException {
        List<Grouped> found = find("id = ?", statement -> statement.setString(1, id));
        return found.isEmpty() ? null : found.get(0);
    }

    /** Articles that may be copies of this one, itself excepted. */
    List<Grouped> withBandOf(Likeness article) throws SQLException {
        Fingerprint fingerprint = article.fingerprint();
        return fingerprint == null ? List.of() : sharing("bands", fingerprint.bands(), article.id());
    }

    /** Articles of the days around it that may be of its story, itself excepted; the newest first. */
    List<Grouped> withStoryKeyOf(Likeness article) throws SQLException {
        return sharing("story_keys", StoryKeys.around(article.terms(), article.toldAt()), article.id());
    }

    // So many candidates at most: an agency's report on a hundred sites is found by any of them.
    private List<Grouped> sharing(String column, long[] keys, String id) throws SQLException {
        if (keys.length == 0) {
            return List.of();
        }
        return find(column + " && ? AND id <> ? ORDER BY told_at DESC, id LIMIT 200", statement -> {
            statement.setArray(1, numbers(keys));
            statement.setString(2, id);
        });
    }

    void save(Likeness article, Group group) throws SQLException {
        Fingerprint fingerprint = article.fingerprint();
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            statement.setString(1, article.id());
            statement.setString(2, group.duplicateOf());
            statement.setObject(3, group.duplicateConfidence(), Types.DOUBLE);
            statement.setString(4, group.storyId());
            statement.setDouble(5, group.storyConfidence());
            statement.setString(6, fingerprint == null ? null : fingerprint.toString());
            statement.setArray(7, numbers(fingerprint == null ? new long[0] : fingerprint.bands()));
            statement.setString(8, MAPPER.writeValueAsString(article.terms()));
            statement.setArray(9, numbers(StoryKeys.of(article.terms(), article.toldAt())));
            statement.setObject(10, article.toldAt().atOffset(ZoneOffset.UTC));
            statement.setBoolean(11, article.whole());
            statement.setLong(12, StoryNumber.of(group.storyId()));
            statement.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms are words and numbers", e);
        }
    }

    /** Says that something about these articles changed that does not stand in their own rows. */
    void touch(Collection<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TOUCH)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            statement.executeUpdate();
        }
    }

    /** Makes the duplicates of one article those of another. */
    void move(String from, String to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setString(1, to);
            statement.setString(2, from);
            statement.setString(3, to);
            statement.executeUpdate();
        }
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<Grouped> find(String condition, Parameters parameters) throws SQLException {
        List<Grouped> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(GROUPED + condition)) {
            parameters.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Grouped(
                            likeness(rows), Objects.requireNonNull(Group.read(rows, 6), "story_id is NOT NULL")));
                }
            }
        }
        return found;
    }

    private static Likeness likeness(ResultSet row) throws SQLException {
        String id = row.getString(1);
        return new Likeness(
                id,
                fingerprint(id, row.getString(2)),
                terms(id, row.getString(3)),
                instant(row.getObject(4, OffsetDateTime.class)),
                row.getBoolean(5));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    /** An event that somebody else wrote may have anything there: such an article stands alone. */
    private static @Nullable Fingerprint fingerprint(String id, @Nullable String text) {
        try {
            return text == null ? null : Fingerprint.parse(text);
        } catch (IllegalArgumentException e) {
            LOG.warnf("the fingerprint of article %s can't be read, it is compared with none: %s", id, e.getMessage());
            return null;
        }
    }

    private static Map<String, Double> terms(String id, @Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        try {
            Map<String, Double> terms = new HashMap<>(MAPPER.readValue(json, TERMS));
            terms.values().removeIf(weight -> weight == null || !(weight > 0) || weight.isInfinite());
            return terms;
        } catch (JsonProcessingException e) {
            LOG.warnf("the terms of article %s can't be read, it is in no story: %s", id, e.getOriginalMessage());
            return Map.of();
        }
    }

    private Array numbers(long[] numbers) throws SQLException {
        return connection.createArrayOf("bigint", Arrays.stream(numbers).boxed().toArray());
    }
}
