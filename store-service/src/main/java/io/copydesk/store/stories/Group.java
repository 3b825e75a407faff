package io.copydesk.store.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs.
 *
 * @param duplicateOf the best version of the same text; null of that one and of an article without a copy
 * @param duplicateConfidence how much of the shorter text was in the longer one when it was compared, 0 to 1; null if there
 *     is no {@code duplicateOf}
 * @param storyId the first article of its story, which may be itself
 * @param storyConfidence how near it was to the nearest article of the story when it was compared, 0 to 1; 1 of the first one
 *     and of a duplicate
 */
public record Group(
        @Nullable String duplicateOf, @Nullable Double duplicateConfidence, String storyId, double storyConfidence) {

    /**
     * Reads what stands in four columns that follow one another, in the order of the components.
     *
     * @param first the number of the first of them
     * @return null if the article has not been compared with others yet
     */
    public static @Nullable Group read(ResultSet row, int first) throws SQLException {
        String storyId = row.getString(first + 2);
        return storyId == null
                ? null
                : new Group(
                        row.getString(first),
                        row.getObject(first + 1, Double.class),
                        storyId,
                        row.getDouble(first + 3));
    }

    /** The best version of an article's text. */
    public String root(String id) {
        return duplicateOf == null ? id : duplicateOf;
    }

    /** The same story, and the best version of its text. */
    Group asBest() {
        return new Group(null, null, storyId, storyConfidence);
    }

    /** The same story, and a version of a text of which there is a better one. */
    Group asDuplicateOf(String best, double confidence) {
        return new Group(best, confidence, storyId, storyConfidence);
    }
}
