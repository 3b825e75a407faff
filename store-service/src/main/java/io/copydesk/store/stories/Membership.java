package io.copydesk.store.stories;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a search index has to know of where an article belongs.
 *
 * @param id of the article
 * @param story see {@link StoryNumber}
 * @param copies whether there are other versions of its text
 */
public record Membership(String id, long story, boolean copies) {

    /** What {@link #read} reads, of the table {@code groups} as {@code g}. */
    public static final String COLUMNS = "g.story_number,"
            + " g.duplicate_of IS NOT NULL OR EXISTS (SELECT 1 FROM groups d WHERE d.duplicate_of = g.id)";

    /**
     * Reads what stands in the {@link #COLUMNS}.
     *
     * @param first the number of the first of them
     */
    public static Membership read(String id, ResultSet row, int first) throws SQLException {
        long story = row.getLong(first);
        return row.wasNull() ? alone(id) : new Membership(id, story, row.getBoolean(first + 1));
    }

    /** That of an article that has not been compared with others yet. */
    public static Membership alone(String id) {
        return new Membership(id, StoryNumber.of(id), false);
    }
}
