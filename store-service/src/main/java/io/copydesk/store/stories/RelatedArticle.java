package io.copydesk.store.stories;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One article in a list of duplicates or of a story. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An article of a group")
public record RelatedArticle(
        String id,
        @Nullable String title,
        @Nullable String source,
        @Nullable String site,

        @Schema(description = "When it was published, or if that is not known, dropped in")
        OffsetDateTime time,

        @Schema(description = "The id of the best version of the same text, if this is another one") @Nullable
        String duplicateOf,

        @Schema(description = "How much of the shorter text is in the longer one, 0 to 1; only with duplicateOf")
        @Nullable
        Double duplicateConfidence,

        @Schema(
                description =
                        "How near it is to the nearest article of its story, 0 to 1; 1 of the first one and of a duplicate")
        @Nullable
        Double storyConfidence,

        @Schema(description = "Where the whole article is") String link) {}
