package io.copydesk.store.query;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which articles a page has, as they came. */
public class PageParameters extends QuestionParameters {

    @Parameter(
            description =
                    "newest or oldest, by the time the article was first dropped in; relevance, the default with q,"
                            + " in which recent articles come before others that fit as well",
            schema =
                    @Schema(
                            enumeration = {"newest", "oldest", "relevance"},
                            type = SchemaType.STRING))
    @QueryParam("sort")
    @Nullable
    List<String> sort;

    @Parameter(
            description =
                    "story shows of the articles of one story the first in the order asked for, and is the default with q;"
                            + " none shows all, and is the default without q and with story and hasDuplicate",
            schema =
                    @Schema(
                            enumeration = {"story", "none"},
                            type = SchemaType.STRING))
    @QueryParam("collapse")
    @Nullable
    List<String> collapse;

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
