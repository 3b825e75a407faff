package io.copydesk.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of what a search found. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "One page of what a search found")
public record SearchPage(
        @Schema(ref = "Articles") List<ObjectNode> items,

        @Schema(description = "The cursor of the next page; null on the last", nullable = true) @Nullable
        String next,

        Total total) {

    /** How many articles all pages have. */
    @Schema(description = "How many articles all pages have together")
    public record Total(
            @Schema(description = "So many, or at least so many")
            long value,

            @Schema(description = "Whether it is that number, or at least that")
            boolean exact) {}
}
