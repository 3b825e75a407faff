package io.copydesk.store.room;

import io.copydesk.store.trends.BigStories;
import io.copydesk.store.trends.BigStory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * What the page of the biggest stories shows.
 *
 * @param from the first day
 * @param to the last day
 */
record StoriesView(LocalDate from, LocalDate to, List<Story> stories) {

    /** A story; how much it is told, and how that changed, in words. */
    record Story(String title, String address, String size, String change, String span) {}

    static StoriesView of(BigStories found) {
        return new StoriesView(
                found.from().atOffset(ZoneOffset.UTC).toLocalDate(),
                found.to().atOffset(ZoneOffset.UTC).toLocalDate(),
                found.items().stream()
                        // One article is no story yet.
                        .filter(story -> story.articles() > 1)
                        .map(StoriesView::story)
                        .toList());
    }

    private static Story story(BigStory story) {
        return new Story(
                Objects.requireNonNullElse(story.title(), "Untitled"),
                Address.all()
                        .with("story", story.storyId())
                        .with("sort", "newest")
                        .toString(),
                count(story.count(), "article") + " of " + count(story.sources(), "source"),
                story.before() == 0 ? "new" : count(story.before(), "article") + " in the days before",
                Names.time(story.first()) + " to " + Names.time(story.last()));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
