package io.copydesk.ingest.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article was taken in. */
@Schema(description = "The article is in Kafka and cannot be lost any more; a moment later it can be read at Location.")
public record Accepted(
        @Schema(description = "The article's id: the same for the same article, however often it is sent.")
        String id) {}
