package io.copydesk.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.store.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which articles are looked for, as they came. */
public class QuestionParameters {

    @Parameter(
            description = "What to look for in title and text: words (all must be there, in any of their forms),"
                    + " \"phrases\", begin*, -not, OR, parentheses, title:word, one NEAR/5 other,"
                    + " \"words close together\"~5. Empty finds all articles.",
            example = "climate \"sea level\" -opinion")
    @QueryParam("q")
    @Nullable
    List<String> q;

    @Parameter(
            description =
                    "Who it is from, as it was given; several times for one of several. A minus before the value, here"
                            + " and in the filters below, leaves those articles out.",
            example = "Reuters")
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

    @Parameter(description = "A country of which a place is in the text: ISO 3166-1, two letters", example = "FR")
    @QueryParam("country")
    @Nullable
    List<String> country;

    @Parameter(description = "Who wrote it", example = "Jane Doe")
    @QueryParam("author")
    @Nullable
    List<String> author;

    @Parameter(
            description =
                    "A person, organisation or place that it names; PER:, ORG: or LOC: before it for one of that type",
            example = "ORG:Siemens")
    @QueryParam("entity")
    @Nullable
    List<String> entity;

    @Parameter(
            description =
                    "What it is about, by the name or the code of an IPTC Media Topic; the code of a topic finds those"
                            + " below it too",
            example = "sport")
    @QueryParam("topic")
    @Nullable
    List<String> topic;

    @Parameter(description = "A tag that its page gives it", example = "elections")
    @QueryParam("tag")
    @Nullable
    List<String> tag;

    @Parameter(
            description =
                    "A sign of what the text is: paywall-stub, live-blog, gallery, listing, press-release, opinion or"
                            + " machine-translated",
            example = "-press-release")
    @QueryParam("quality")
    @Nullable
    List<String> quality;

    @Parameter(
            description = "What kind of page it is of: article, paywall-stub, live-blog, gallery or list",
            example = "article")
    @QueryParam("kind")
    @Nullable
    List<String> kind;

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

    @Parameter(description = "First dropped in at this time or later", example = "2026-11-01")
    @QueryParam("ingestedFrom")
    @Nullable
    List<String> ingestedFrom;

    @Parameter(description = "First dropped in at this time or before", example = "2026-11-24")
    @QueryParam("ingestedTo")
    @Nullable
    List<String> ingestedTo;

    @Parameter(
            description = "The storyId of articles that tell of the same",
            example = "8f14e45fceea167a5a36dedd4bea2543")
    @QueryParam("story")
    @Nullable
    List<String> story;

    @Parameter(
            description = "Whether there are other versions of its text",
            schema =
                    @Schema(
                            enumeration = {"true", "false"},
                            type = SchemaType.STRING))
    @QueryParam("hasDuplicate")
    @Nullable
    List<String> hasDuplicate;

    /**
     * The parameters of a query as it stands after the {@code ?} of an address.
     *
     * @throws io.copydesk.store.problem.ProblemException if one is not known
     */
    public static QuestionParameters parse(String query) {
        QuestionParameters parameters = new QuestionParameters();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.add(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private void add(String name, String value) {
        for (Field field : QuestionParameters.class.getDeclaredFields()) {
            QueryParam parameter = field.getAnnotation(QueryParam.class);
            if (parameter != null && parameter.value().equals(name)) {
                try {
                    @SuppressWarnings("unchecked")
                    List<String> before = (List<String>) field.get(this);
                    List<String> values = before == null ? new ArrayList<>() : before;
                    values.add(value);
                    field.set(this, values);
                    return;
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("a class may set its own fields", e);
                }
            }
        }
        throw ProblemException.badRequest(
                "a saved query has no parameter \"" + name + "\": it says which articles, not how they are shown");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("the query is not encoded as in an address: " + e.getMessage());
        }
    }

    @Nullable
    List<String> values(ArticleField field) {
        return switch (field) {
            case SOURCE -> source;
            case SITE -> site;
            case LANGUAGE -> language;
            case COUNTRY -> country;
            case AUTHOR -> author;
            case ENTITY -> entity;
            case TOPIC -> topic;
            case TAG -> tag;
            case QUALITY -> quality;
            case KIND -> kind;
        };
    }
}
