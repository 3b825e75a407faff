package io.copydesk.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an engine looks for articles. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How the engine looks for articles")
public record Explanation(
        @Schema(enumeration = {"lucene", "opensearch"}) String engine,

        @Schema(
                description =
                        "What its index was asked, with the forms in which words are looked for: as Lucene prints a"
                                + " query, or the JSON that OpenSearch was sent. For people; it changes with the engine's version")
        String query,

        @Schema(description = "At most so many articles are looked at; only lucene tells it", nullable = true) @Nullable
        Long candidates,

        @Schema(
                description = "The parts of the index, each of which is searched; only lucene tells it",
                nullable = true)
        @Nullable
        Integer segments) {}
