package io.copydesk.store.query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many articles have a value. */
@Schema(description = "How many of the articles have a value")
public record ValueCount(
        @Schema(description = "As its filter takes it") String value, long count) {}
