package io.copydesk.store.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.copydesk.events.EventJson;
import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.QuestionParameters;
import io.copydesk.store.query.QuestionReader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A search to be saved, as it came. */
@Schema(description = "A search to be saved")
record NewSearch(
        @Schema(description = "For people", examples = "Sea level", required = true)
        String name,

        @Schema(
                description = "Which articles, as after the ? of /articles",
                examples = "q=%22sea+level%22&language=en",
                required = true)
        String query,

        @Nullable NewWebhook webhook) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_QUERY = 8_000;
    private static final ObjectReader READER =
            EventJson.mapper().readerFor(NewSearch.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Where to send what is found. */
    @Schema(description = "Where to send what is found")
    record NewWebhook(
            @Schema(description = "http or https", examples = "https://example.com/articles", required = true)
            String url,

            @Schema(
                    description = "whsec_ and 24 to 64 bytes in base64; made up if there is none",
                    examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            @Nullable
            String secret) {}

    /**
     * Reads one.
     *
     * @throws ProblemException if it makes no sense, with what is wrong
     */
    static NewSearch read(byte[] json) {
        try {
            NewSearch search = READER.readValue(json);
            if (search == null || search.name == null || search.name.isBlank() || search.name.length() > LONGEST_NAME) {
                throw ProblemException.badRequest("name is missing, or longer than " + LONGEST_NAME + " characters");
            }
            if (search.query == null || search.query.length() > LONGEST_QUERY) {
                throw ProblemException.badRequest("query is missing, or longer than " + LONGEST_QUERY
                        + " characters: send what stands after the ? of /articles, as q=climate&language=en");
            }
            question(search.query);
            return search;
        } catch (JsonProcessingException e) {
            throw ProblemException.badRequest(
                    "the body is no JSON object with name, query and perhaps webhook: " + e.getOriginalMessage());
        } catch (java.io.IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    /** The question of a saved query. */
    static Question question(String query) {
        return QuestionReader.readForArrivals(QuestionParameters.parse(query));
    }
}
