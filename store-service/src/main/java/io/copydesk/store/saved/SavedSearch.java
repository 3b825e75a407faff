package io.copydesk.store.saved;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A search that is asked of every article that arrives. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A search that is asked of every article that arrives")
public record SavedSearch(
        UUID id,

        @Schema(description = "For people", examples = "Sea level")
        String name,

        @Schema(
                description =
                        "Which articles, as after the ? of /articles; story and hasDuplicate are not known yet when an article arrives",
                examples = "q=%22sea+level%22&language=en")
        String query,

        Instant createdAt,

        @Schema(description = "Where what is found is sent; none for a search that is only kept") @Nullable
        Webhook webhook,

        @Schema(description = "What the search finds now", examples = "/articles?q=%22sea+level%22&language=en")
        String articles) {

    /** Where what is found is sent, and how that goes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Where what is found is sent: Standard Webhooks 1.0")
    public record Webhook(
            @Schema(examples = "https://example.com/articles")
            String url,

            @Schema(
                    description = "What is sent is signed with it. Shown once, in the answer that saved the search",
                    examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            @Nullable
            String secret,

            @Schema(description = "Articles that were found and not yet taken")
            long waiting,

            @Schema(description = "Articles that were given up after all attempts, in the last week")
            long givenUp,

            @Nullable Instant lastDelivered,

            @Schema(description = "Why the last attempt failed, if one is still to be repeated or was given up")
            @Nullable
            String lastFailure,

            @Schema(description = "Why nothing is sent any more: it answered 410 Gone") @Nullable
            String disabled) {}
}
