package io.copydesk.store.trends;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entity or a source, and how many articles there are of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A value, and how many of the articles found have it")
public record CountedValue(
        @Schema(description = "As its filter takes it", examples = "PER:Ada Lovelace")
        String value,

        @Schema(description = "PER, ORG or LOC; of entities only") @Nullable
        String type,

        String name,

        @Schema(description = "The articles found that have it")
        long count,

        @Schema(description = "count of all articles found, 0 to 1")
        double share) {

    private static final int TYPE = 3;

    static CountedValue source(String name, long count, long all) {
        return new CountedValue(name, null, name, count, Shares.of(count, all));
    }

    static CountedValue entity(String value, long count, long all) {
        return new CountedValue(
                value, value.substring(0, TYPE), value.substring(TYPE + 1), count, Shares.of(count, all));
    }
}
