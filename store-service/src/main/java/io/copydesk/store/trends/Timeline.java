package io.copydesk.store.trends;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Articles over time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How many articles were published over time")
public record Timeline(
        @Schema(description = "hour, day, week (from Monday) or month, in UTC", examples = "day")
        String interval,

        List<Step> steps,

        @Schema(description = "The same by the values asked for, the most frequent first", nullable = true) @Nullable
        List<Series> series) {

    /** One step. */
    @Schema(description = "One step of a timeline")
    public record Step(
            @Schema(description = "When it begins") Instant time,

            @Schema(description = "The articles found") long count,

            @Schema(description = "All articles of this time")
            long all,

            @Schema(description = "count of all, 0 to 1; 0 where there is none")
            double share) {}

    /** The articles found that have a value. */
    @Schema(description = "The articles found that have a value")
    public record Series(
            String value,

            @Schema(description = "How many, by steps") List<Long> counts) {}
}
