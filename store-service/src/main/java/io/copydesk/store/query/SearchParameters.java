package io.copydesk.store.query;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search, as they came. */
public class SearchParameters {

    @Parameter(
            description = "What to look for in title and text: words (all must be there), \"phrases\", -not, OR,"
                    + " parentheses. Empty finds all articles.",
            example = "climate \"sea level\" -opinion")
    @QueryParam("q")
    @Nullable
    List<String> q;

    @Parameter(description = "Who it is from, as it was given; several times for one of several", example = "Reuters")
    @QueryParam("source")
    @Nullable
    List<String> source;

    @Parameter(description = "The host of its address, without www.", example = "example.com")
    @QueryParam("site")
    @Nullable
    List<String> site;

    @Parameter(description = "BCP 47; en finds en-US too", example = "en")
    @QueryParam("language")
    @Nullable
    List<String> language;

    @Parameter(
            description =
                    "Published at this time or later (dropped in, where that is not known): a date (UTC), or a time"
                            + " with its zone",
            example = "2026-11-01")
    @QueryParam("from")
    @Nullable
    List<String> from;

    @Parameter(
            description = "Published at this time or before; a date includes its whole day (UTC)",
            example = "2026-11-24T12:00:00Z")
    @QueryParam("to")
    @Nullable
    List<String> to;

    @Parameter(
            description =
                    "newest or oldest, by the time the article was first dropped in; relevance, the default with q",
            schema =
                    @Schema(
                            enumeration = {"newest", "oldest", "relevance"},
                            type = SchemaType.STRING))
    @QueryParam("sort")
    @Nullable
    List<String> sort;

    @Parameter(
            description = "How many articles a page has at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @QueryParam("limit")
    @Nullable
    List<String> limit;

    @Parameter(description = "The next of the page before, with the same other parameters")
    @QueryParam("cursor")
    @Nullable
    List<String> cursor;
}
