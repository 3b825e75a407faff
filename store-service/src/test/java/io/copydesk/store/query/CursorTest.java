package io.copydesk.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.store.problem.ProblemException;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Statistics STATISTICS = new Statistics(List.of(3L, 30L, 3L, 300L, 1L, 2L));

    @Test
    void isReadBackAsItWasWritten() {
        SearchRequest request = request("harbour", "relevance", null);
        FieldDoc last = new FieldDoc(7, Float.NaN, new Object[] {1.5f, 1234L, new BytesRef("id-ü")});

        Cursor written = Cursor.after(request, last, STATISTICS);
        Cursor read = Cursor.of(request("harbour", "relevance", written.text()));

        assertThat(read).isEqualTo(written);
        assertThat(read.place(SortOrder.RELEVANCE).fields).containsExactly(1.5f, 1234L, new BytesRef("id-ü"));
        assertThat(read.statistics()).isEqualTo(STATISTICS.numbers());
    }

    @Test
    void carriesNoScoreWhereTheOrderIsNotByScore() {
        SearchRequest request = request("harbour", "newest", null);
        FieldDoc last = new FieldDoc(7, Float.NaN, new Object[] {1234L, new BytesRef("id")});

        Cursor cursor = Cursor.after(request, last, STATISTICS);

        assertThat(cursor.place(SortOrder.NEWEST).fields).containsExactly(1234L, new BytesRef("id"));
        assertThat(cursor.statistics()).isEmpty();
    }

    @Test
    void canStandInAnAddress() {
        FieldDoc last = new FieldDoc(7, Float.NaN, new Object[] {1234L, new BytesRef("??>>~~ü")});

        assertThat(Cursor.after(request("q", "oldest", null), last, STATISTICS).text())
                .matches("[A-Za-z0-9_-]+");
    }

    @Test
    void firstPageHasNone() {
        assertThat(Cursor.of(request("harbour", "newest", null))).isNull();
    }

    @Test
    void isOfItsOwnSearchOnly() {
        FieldDoc last = new FieldDoc(7, Float.NaN, new Object[] {1234L, new BytesRef("id")});
        String cursor = Cursor.after(request("harbour", "newest", null), last, STATISTICS)
                .text();

        assertThatThrownBy(() -> Cursor.of(request("harbour", "oldest", cursor)))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("the cursor is of another search");
        assertThatThrownBy(() -> Cursor.of(request("harbours", "newest", cursor)))
                .hasMessageStartingWith("the cursor is of another search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "text",
                "{\"query\":\"FINGERPRINT\",\"score\":0,\"ingested\":1,\"id\":\"a\"}",
                "{\"query\":\"FINGERPRINT\",\"score\":0,\"ingested\":1,\"statistics\":[]}",
                "{\"query\":\"FINGERPRINT\",\"score\":0,\"ingested\":1,\"id\":\"a\",\"statistics\":[null]}"
            })
    void whatIsNoCursorIsRefused(String json) {
        String known = json.replace(
                "FINGERPRINT", request("harbour", "relevance", null).fingerprint());
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(known.getBytes(UTF_8));

        assertThatThrownBy(() -> Cursor.of(request("harbour", "relevance", cursor)))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("the cursor is none that was given here");
    }

    private static SearchRequest request(String q, String sort, String cursor) {
        SearchParameters parameters = new SearchParameters();
        parameters.q = List.of(q);
        parameters.sort = List.of(sort);
        parameters.cursor = cursor == null ? null : List.of(cursor);
        return SearchRequest.of(parameters);
    }
}
