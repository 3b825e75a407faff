package io.copydesk.store.trends;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.copydesk.store.stories.StorySummary;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A story that is told much. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A story, and how much it is told")
public record BigStory(
        String storyId,

        @Schema(description = "The title of its newest article that is no copy") @Nullable
        String title,

        @Schema(description = "Its articles among those found")
        long count,

        @Schema(description = "Its articles in the span of the same length before")
        long before,

        @Schema(description = "count by before; absent if there was none before") @Nullable
        Double growth,

        @Schema(description = "All its articles, of whatever time")
        long articles,

        @Schema(description = "How many sources they are from")
        long sources,

        @Schema(description = "When its first article was published, or if that is not known, dropped in")
        OffsetDateTime first,

        OffsetDateTime last) {

    private static final double HUNDRED = 100;

    static BigStory of(StorySummary story, long count, long before) {
        return new BigStory(
                story.storyId(),
                story.title(),
                count,
                before,
                before == 0 ? null : Math.round(HUNDRED * count / before) / HUNDRED,
                story.articles(),
                story.sources(),
                story.first(),
                story.last());
    }
}
