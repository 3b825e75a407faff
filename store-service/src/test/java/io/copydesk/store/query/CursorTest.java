package io.copydesk.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.store.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Place PLACE = new Place(1.5f, 1234, "id-ü", 99, Map.of("text:a", 3L, "text#words", 300L));

    @Test
    void isReadBackAsItWasWritten() {
        String written =
                Cursor.after(request("harbour", "relevance", null), PLACE).text();

        assertThat(Cursor.place(request("harbour", "relevance", written))).contains(PLACE);
    }

    @Test
    void canStandInAnAddress() {
        Place odd = new Place(0, 1234, "??>>~~ü", 99, Map.of());

        assertThat(Cursor.after(request("q", "oldest", null), odd).text()).matches("[A-Za-z0-9_-]+");
    }

    /** 64 words in four forms, in title and text: an address holds it all the same. */
    @Test
    void isShortThoughItsStatisticsAreLong() {
        Map<String, Long> statistics = new HashMap<>();
        for (int word = 0; word < 64; word++) {
            for (String form : List.of("", "en", "fr", "de")) {
                statistics.put("title:=word" + word + "|" + form, word * 1_000L);
                statistics.put("text:=word" + word + "|" + form, word * 20_000L);
            }
        }
        Place place = new Place(1.5f, 1234, "id", 99, statistics);

        assertThat(Cursor.after(request("q", "relevance", null), place).text()).hasSizeLessThan(6_000);
    }

    @Test
    void firstPageHasNone() {
        assertThat(Cursor.place(request("harbour", "newest", null))).isEmpty();
    }

    @Test
    void isOfItsOwnSearchOnly() {
        String cursor = Cursor.after(request("harbour", "newest", null), PLACE).text();

        assertThatThrownBy(() -> Cursor.place(request("harbour", "oldest", cursor)))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("the cursor is of another search");
        assertThatThrownBy(() -> Cursor.place(request("harbours", "newest", cursor)))
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
                "{\"query\":\"FINGERPRINT\"}",
                "{\"query\":\"FINGERPRINT\",\"place\":{\"score\":0,\"ingested\":1,\"now\":1,\"id\":\"a\"}}",
                "{\"query\":\"FINGERPRINT\",\"place\":{\"score\":0,\"ingested\":1,\"now\":1,\"statistics\":{}}}",
                "{\"query\":\"FINGERPRINT\",\"place\":{\"score\":\"NaN\",\"ingested\":1,\"now\":1,\"id\":\"a\",\"statistics\":{}}}",
                "{\"query\":\"FINGERPRINT\",\"place\":{\"score\":0,\"ingested\":1,\"now\":1,\"id\":\"a\",\"statistics\":{\"a\":null}}}"
            })
    void whatIsNoCursorIsRefused(String json) throws IOException {
        String known = json.replace(
                "FINGERPRINT", request("harbour", "relevance", null).fingerprint());

        assertRefused(packed(known.getBytes(UTF_8)));
        assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(known.getBytes(UTF_8)));
    }

    @Test
    void whatUnpacksToMoreThanAnyCursorIsRefused() throws IOException {
        assertRefused(packed(" ".repeat(10_000_000).getBytes(UTF_8)));
    }

    private static void assertRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.place(request("harbour", "relevance", cursor)))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("the cursor is none that was given here");
    }

    private static String packed(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(text);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    private static SearchRequest request(String q, String sort, String cursor) {
        SearchParameters parameters = new SearchParameters();
        parameters.q = List.of(q);
        parameters.sort = List.of(sort);
        parameters.cursor = cursor == null ? null : List.of(cursor);
        return SearchRequest.of(parameters);
    }
}
