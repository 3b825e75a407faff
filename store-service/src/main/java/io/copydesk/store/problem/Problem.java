package io.copydesk.store.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457). Its type is always {@code about:blank}: the status says what kind of problem it is, the
 * detail what to do.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong, as RFC 9457 has it")
public record Problem(
        @Schema(examples = "about:blank") String type,
        @Schema(examples = "Bad Request") String title,
        @Schema(examples = "400") int status,

        @Schema(
                description = "For people: what is wrong, and what to do",
                examples = "limit must be from 1 to 100, it is \"200\"")
        @Nullable
        String detail,

        @Schema(description = "The query parameter whose text can't be read", examples = "q") @Nullable
        String parameter,

        @Schema(description = "The character of that text at which it can't be, counted from 1", examples = "5")
        @Nullable
        Integer position,

        @Schema(description = "The path that was asked for", examples = "/articles") @Nullable
        String instance) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
