package io.copydesk.store.trends;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of entities, as they came. */
public class EntitiesParameters extends CountsParameters {

    @Parameter(
            description = "Persons, organisations or places only",
            schema =
                    @Schema(
                            enumeration = {"PER", "ORG", "LOC"},
                            type = SchemaType.STRING))
    @QueryParam("type")
    @Nullable
    List<String> type;
}
