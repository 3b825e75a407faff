package io.copydesk.store.query;

import static io.copydesk.store.StoreApi.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.StoreServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StoreServices.class)
class SearchProblemTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("sorce", "x", "there is no parameter \"sorce\" here; near it are source,"),
                Arguments.of("cursor", "abc", "the cursor is none that was given here: send the \"next\""),
                Arguments.of("from", "yesterday", "from must be a date such as 2026-11-24 or a time with its zone"),
                Arguments.of("from", "2026-02-30", "from must be a date such as 2026-11-24"),
                Arguments.of("to", "2026-11-24T12:00:00", "to must be a date such as 2026-11-24 or a time with its"),
                Arguments.of("limit", "0", "limit must be from 1 to 100, it is \"0\""),
                Arguments.of("limit", "101", "limit must be from 1 to 100, it is \"101\""),
                Arguments.of("limit", "ten", "limit must be from 1 to 100, it is \"ten\""),
                Arguments.of("sort", "best", "sort must be newest, oldest or relevance, it is \"best\""),
                Arguments.of("collapse", "all", "collapse must be story or none, it is \"all\""),
                Arguments.of("total", "about", "total must be exact or estimate, it is \"about\""),
                Arguments.of("highlight", "yes", "highlight must be true or false, it is \"yes\""),
                Arguments.of("explain", "1", "explain must be true or false, it is \"1\""),
                Arguments.of("hasDuplicate", "1", "hasDuplicate must be true or false, it is \"1\""),
                Arguments.of("facet", "sauce", "there is no facet \"sauce\": take source, site,"),
                Arguments.of("facetLimit", "2000", "facetLimit must be from 1 to 1000, it is \"2000\""),
                Arguments.of("fields", "titel", "there is no field \"titel\": articles have schemaVersion, id,"),
                Arguments.of("ingestedTo", "now", "ingestedTo must be a date such as 2026-11-24"),
                Arguments.of("source", " ", "source is empty: leave it out to find all"),
                Arguments.of("q", "one \"two", "q can't be read: the quotation mark is not closed, at character 5"),
                Arguments.of("q", "one OR", "q can't be read: OR needs a word after it, at character 7"),
                Arguments.of("q", "(one", "q can't be read: the \"(\" is not closed, at character 1"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhereAndWhatToDo(String parameter, String value, String detail) {
        assertProblem(search(parameter, value), detail);
    }

    @Test
    void saysWhatDoesNotGoTogether() {
        assertProblem(search("from", "2026-11-02", "to", "2026-11-01"), "from (2026-11-02) lies after to (2026-11-01)");
        assertProblem(search("limit", "1", "limit", "2"), "limit may be given once, it is given 2 times");
    }

    /** As a form sends the fields that nobody filled in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "q",
                "source",
                "language",
                "from",
                "to",
                "sort",
                "limit",
                "cursor",
                "facet",
                "fields",
                "highlight"
            })
    void emptyParameterIsNone(String parameter) {
        assertThat(search(parameter, "").statusCode()).isEqualTo(200);
    }

    @Test
    void theLongestQuestionIsAnsweredAndALongerOneRefusedInWords() {
        assertThat(search("q", "東".repeat(1000)).statusCode()).isEqualTo(200);
        assertProblem(search("q", "東".repeat(1001)), "q may have 1000 characters, it has 1001");
    }

    @Test
    void saysThePlaceForPrograms() {
        JsonPath problem = search("q", "one OR").jsonPath();

        assertThat(problem.getString("parameter")).isEqualTo("q");
        assertThat(problem.getInt("position")).isEqualTo(7);
        assertThat(search("limit", "0").jsonPath().getMap("$")).doesNotContainKeys("parameter", "position");
    }

    private static void assertProblem(Response answer, String detail) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("about:blank");
        assertThat(answer.jsonPath().getString("title")).isEqualTo("Bad Request");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(400);
        assertThat(answer.jsonPath().getString("instance")).isEqualTo("/articles");
        assertThat(answer.jsonPath().getString("detail")).startsWith(detail);
    }
}
