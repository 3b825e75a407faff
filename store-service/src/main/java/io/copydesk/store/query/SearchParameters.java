package io.copydesk.store.query;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search, as they came. */
public class SearchParameters extends PageParameters {

    @Parameter(
            description = "The fields that articles are answered with, separated by commas; a dot leads into one. All"
                    + " without it; id always",
            example = "title,url,publishedAt,enrichment.entities")
    @QueryParam("fields")
    @Nullable
    List<String> fields;

    @Parameter(
            description = "Whether to add highlights to each article: title, and up to three passages of the text, with"
                    + " <mark> around what was looked for; HTML, safe to show",
            schema =
                    @Schema(
                            enumeration = {"true", "false"},
                            type = SchemaType.STRING))
    @QueryParam("highlight")
    @Nullable
    List<String> highlight;

    @Parameter(
            description =
                    "What to count all articles found by, separated by commas: source, site, language, country, author,"
                            + " entity, topic, tag, quality, kind; or day, the newest first",
            example = "source,language,day")
    @QueryParam("facet")
    @Nullable
    List<String> facet;

    @Parameter(
            description = "How many values of each facet",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "10"))
    @QueryParam("facetLimit")
    @Nullable
    List<String> facetLimit;

    @Parameter(
            description = "exact counts all articles found; estimate, the default, is quicker and stops at 10,000",
            schema =
                    @Schema(
                            enumeration = {"exact", "estimate"},
                            type = SchemaType.STRING))
    @QueryParam("total")
    @Nullable
    List<String> total;

    @Parameter(
            description = "Whether to tell what the index was asked",
            schema =
                    @Schema(
                            enumeration = {"true", "false"},
                            type = SchemaType.STRING))
    @QueryParam("explain")
    @Nullable
    List<String> explain;
}
