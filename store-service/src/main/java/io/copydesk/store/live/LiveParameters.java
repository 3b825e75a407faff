package io.copydesk.store.live;

import io.copydesk.store.query.QuestionParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a live stream, as they came. */
public class LiveParameters extends QuestionParameters {

    @Parameter(
            description =
                    "The fields that articles are sent with, separated by commas; a dot leads into one. All without it",
            example = "title,url")
    @QueryParam("fields")
    @Nullable
    List<String> fields;

    @Parameter(description = "As the header Last-Event-ID, for clients that can't send it")
    @QueryParam("lastEventId")
    @Nullable
    List<String> lastEventId;
}
