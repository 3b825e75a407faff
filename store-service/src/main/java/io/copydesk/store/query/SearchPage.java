package io.copydesk.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of what a search found. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "One page of what a search found")
public record SearchPage(
        @Schema(ref = "FoundArticles") List<ObjectNode> items,

        @Schema(
                description = "The cursor of the next page; null on the last. A page may be shorter than the limit and"
                        + " still have one",
                nullable = true)
        @Nullable
        String next,

        Total total,

        @Schema(description = "For each facet asked for its most frequent values; of days the newest", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Map<String, List<ValueCount>> facets,

        @Schema(description = "If nothing was found: like queries that find something", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<String> suggestions,

        @Schema(description = "If it was asked for: how the articles were looked for", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Explanation explanation) {

    /** How many articles all pages have. */
    @Schema(
            description =
                    "How many articles were found, with those that are not shown for being of one story with another")
    public record Total(
            @Schema(description = "So many, or at least so many")
            long value,

            @Schema(description = "Whether it is that number, or at least that")
            boolean exact) {}
}
