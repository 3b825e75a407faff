package io.copydesk.store.stories;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a list of stories says of one.
 *
 * @param title that of the newest article that is nobody's duplicate
 * @param articles how many it has in all, copies counted each
 * @param sources how many sources they are from
 * @param first when its first article was published, or if that is not known, dropped in
 * @param last the same of its last article
 */
public record StorySummary(
        long number,
        String storyId,
        @Nullable String title,
        long articles,
        long sources,
        OffsetDateTime first,
        OffsetDateTime last) {}
