package io.copydesk.store.trends;

import io.copydesk.store.query.QuestionParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a timeline, as they came. */
public class TimelineParameters extends QuestionParameters {

    @Parameter(
            description = "How long a step is, in UTC",
            schema =
                    @Schema(
                            enumeration = {"hour", "day", "week", "month"},
                            defaultValue = "day",
                            type = SchemaType.STRING))
    @QueryParam("interval")
    @Nullable
    List<String> interval;

    @Parameter(
            description = "What to tell articles apart by: source, site, language, country, author, entity, topic, tag,"
                    + " quality or kind",
            example = "language")
    @QueryParam("by")
    @Nullable
    List<String> by;

    @Parameter(
            description = "How many values to tell apart, the most frequent ones",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "5"))
    @QueryParam("top")
    @Nullable
    List<String> top;
}
