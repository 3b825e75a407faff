package io.copydesk.store.trends;

import io.copydesk.store.query.Question;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.query.Span;
import io.copydesk.store.stories.StoryReader;
import io.copydesk.store.stories.StorySummary;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the stories that are told most. Thread-safe. */
@Singleton
public class StoryTrends {

    private final SearchEngine engine;
    private final StoryReader stories;

    StoryTrends(SearchEngine engine, StoryReader stories) {
        this.engine = engine;
        this.stories = stories;
    }

    /**
     * The stories with the most articles of a question, and how many they had in the span of time of the same length before.
     *
     * @param usual the length of the span in milliseconds if the question has no beginning; without an end it ends now
     */
    public BigStories biggest(Question asked, long usual, int limit) throws IOException, SQLException {
        Span given = asked.filters().published();
        long to = given.to() == null ? Math.max(System.currentTimeMillis(), given.first()) : given.last();
        long from = given.from() == null ? to - usual : given.first();
        Question before = asked.published(new Span(from - (to - from) - 1, from - 1));
        Map<Long, Long> counts = engine.stories(asked.published(new Span(from, to)), limit);
        Map<Long, Long> earlier = counts.isEmpty() ? Map.of() : engine.stories(before, counts.keySet());
        return new BigStories(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to), items(counts, earlier));
    }

    private List<BigStory> items(Map<Long, Long> counts, Map<Long, Long> earlier) throws SQLException {
        Map<Long, StorySummary> known = stories.summaries(counts.keySet());
        List<BigStory> items = new ArrayList<>();
        counts.forEach((number, count) -> {
            StorySummary story = known.get(number);
            // Not compared with others yet, or deleted a moment ago.
            if (story != null) {
                items.add(BigStory.of(story, count, earlier.getOrDefault(number, 0L)));
            }
        });
        return items;
    }
}
