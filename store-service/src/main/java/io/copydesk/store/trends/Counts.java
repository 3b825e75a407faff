package io.copydesk.store.trends;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The most frequent values of the articles found. */
@Schema(description = "The most frequent values of the articles found")
public record Counts(
        List<CountedValue> items,

        @Schema(description = "How many articles were found")
        long total) {}
