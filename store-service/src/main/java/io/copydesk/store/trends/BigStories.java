package io.copydesk.store.trends;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stories that are told most in a span of time. */
@Schema(description = "The stories that are told most")
public record BigStories(
        @Schema(description = "The span of time in which articles were counted")
        Instant from,

        Instant to,
        List<BigStory> items) {}
