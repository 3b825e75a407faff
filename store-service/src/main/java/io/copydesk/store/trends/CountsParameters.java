package io.copydesk.store.trends;

import io.copydesk.store.query.QuestionParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of lists of what there is most of, as they came. */
public class CountsParameters extends QuestionParameters {

    @Parameter(
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
    @QueryParam("limit")
    @Nullable
    List<String> limit;
}
