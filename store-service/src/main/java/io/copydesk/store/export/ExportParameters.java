package io.copydesk.store.export;

import io.copydesk.store.query.QuestionParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of an export, as they came. */
public class ExportParameters extends QuestionParameters {

    @Parameter(
            description = "By the time the article was first dropped in",
            schema =
                    @Schema(
                            enumeration = {"oldest", "newest"},
                            defaultValue = "oldest",
                            type = SchemaType.STRING))
    @QueryParam("sort")
    @Nullable
    List<String> sort;

    @Parameter(
            description = "The fields, separated by commas; a dot leads into one",
            example = "title,url,enrichment.language")
    @QueryParam("fields")
    @Nullable
    List<String> fields;
}
