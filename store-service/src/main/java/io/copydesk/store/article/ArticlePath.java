package io.copydesk.store.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.copydesk.events.Passage;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The way of an article's current revision. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The way of an article's current revision through the topics into the store")
public record ArticlePath(
        @Schema(description = "The records that it was, in their order; empty if it was stored before this was kept")
        List<Passage.Step> steps,

        @Schema(description = "When it was dropped in") OffsetDateTime ingestedAt,

        @Schema(description = "When it was stored in PostgreSQL; absent if it was stored before this was kept")
        @Nullable
        OffsetDateTime storedAt) {}
