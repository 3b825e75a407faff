package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.copydesk.cleaner.UnreadablePageException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private UnreadablePageException refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadablePageException.class, () -> cleaner.clean(Page.read(bytes, null, null)));
    }

    private Reason reason(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8)).reason();
    }

    @Test
    void nothingIsEmpty() {
        assertThat(reason("")).isEqualTo(Reason.EMPTY);
        assertThat(reason(" \n\t")).isEqualTo(Reason.EMPTY);
    }

    @Test
    void gzipIsNamedWithWhatToDo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("The ferry sails again.".getBytes(StandardCharsets.UTF_8));
        }
        UnreadablePageException refusal = refusal(bytes.toByteArray());
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(refusal).hasMessage("This is a gzip file, not an article: decompress it first.");
    }

    @Test
    void picturesAndDocumentsAreNoText() {
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0})
                        .reason())
                .isEqualTo(Reason.NOT_TEXT);
        assertThat(reason("%PDF-1.7 ...")).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason("PK\u0003\u0004....")).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void bytesOfNoKnownKindAreNoText() {
        byte[] bytes = new byte[1000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7 % 13);
        }
        assertThat(refusal(bytes).reason()).isEqualTo(Reason.NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><rss version='2.0'><channel/></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'></feed>",
                "<?xml version='1.0'?>\n<!-- made by hand -->\n<rdf:RDF xmlns:rdf='x'></rdf:RDF>",
                "<urlset></urlset>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}"
            })
    void feedsAreRefused(String feed) {
        assertThat(reason(feed)).isEqualTo(Reason.FEED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"Ferry\",\"text\":\"It sai",
                "{\"text\":\"It sails.\"} and more",
                "{\"text\" \"x\"}",
                "[{\"text\":\"It sails.\"}]"
            })
    void brokenJsonIsRefused(String json) {
        assertThat(reason(json)).isEqualTo(Reason.MALFORMED_JSON);
    }

    @Test
    void deepJsonIsRefused() {
        assertThat(reason("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isEqualTo(Reason.JSON_TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "\"2.0\"", "\"3\"", "99999999999"})
    void newerSchemaIsRefused(String version) {
        assertThat(reason("{\"schemaVersion\":" + version + ",\"text\":\"The ferry sails again.\"}"))
                .isEqualTo(Reason.NEWER_SCHEMA);
    }

    @Test
    void aPageOfLinksIsNoArticle() {
        assertThat(reason("<html><body><nav><a href=/>Home</a> <a href=/news>News</a></nav></body></html>"))
                .isEqualTo(Reason.NO_ARTICLE);
    }
}
