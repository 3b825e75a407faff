package io.copydesk.store.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One revision in the list of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A text that the article has had")
public record RevisionSummary(
        @Schema(description = "Counted from 1 in order of arrival")
        int revision,

        @Schema(description = "SHA-256 of title, paragraphs and captions")
        String contentHash,

        @Nullable String title,

        @Schema(description = "When this text was first dropped in")
        OffsetDateTime ingestedAt,

        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime modifiedAt,

        @Schema(description = "Whether this is the article's text now")
        boolean current,

        @Schema(description = "Where the whole revision is") String link) {}
