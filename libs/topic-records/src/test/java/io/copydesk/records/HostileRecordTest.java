package io.copydesk.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What others write into topics. */
class HostileRecordTest {

    private static final String ESCAPE = "\u001b]0;owned\u0007\u009b31m \u202egnp.exe \u0000\u007f";

    @Test
    void whatIsNotSeenIsMadeVisible() {
        assertThat(Printable.of("a\u001b[31mb")).isEqualTo("a⟨U+001B⟩[31mb");
        assertThat(Printable.of("a\u202eb\u2066c\u200bd\ufeff")).isEqualTo("a⟨U+202E⟩b⟨U+2066⟩c⟨U+200B⟩d⟨U+FEFF⟩");
        assertThat(Printable.of("line\n\tand \u0646\u200c\u0645 soft\u00adhyphen"))
                .isEqualTo("line\n\tand \u0646\u200c\u0645 soft\u00adhyphen");
    }

    @Test
    void contentIsWhatItIs() {
        assertThat(Content.of(null).kind()).isEqualTo(Content.Kind.NONE);
        assertThat(Content.of("{\"a\":[1]}".getBytes(UTF_8)).text()).contains("\n  \"a\" : [ 1 ]");
        assertThat(Content.of("{\"a\":".getBytes(UTF_8)).kind()).isEqualTo(Content.Kind.TEXT);
        assertThat(Content.of("[".repeat(5000).getBytes(UTF_8)).kind()).isEqualTo(Content.Kind.TEXT);
        assertThat(Content.of("Straße".getBytes(ISO_8859_1))).isEqualTo(new Content(Content.Kind.OTHER_TEXT, "Straße"));
        assertThat(Content.of("bell\u0007 é".getBytes(UTF_8)).kind()).isEqualTo(Content.Kind.TEXT);
        assertThat(Content.ofBegin("aé日b".getBytes(UTF_8), 4).text()).isEqualTo("aé");
        assertThat(Content.ofBegin("aé日b".getBytes(UTF_8), 99).text()).isEqualTo("aé日b");
        assertThat(Content.of("<p>text".getBytes(UTF_16LE)).kind()).isEqualTo(Content.Kind.BINARY);
        assertThat(Content.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a})
                        .kind())
                .isEqualTo(Content.Kind.BINARY);
    }

    @Test
    void aDumpHasOnlyWhatIsAscii() {
        assertThat(HexDump.of("a\u001b\u00e9".getBytes(ISO_8859_1), 100))
                .isEqualTo("00000000  61 1b e9                                         a..\n");
        assertThat(HexDump.of(new byte[100], 32).lines()).hasSize(2);
    }

    @Test
    void jsonIsWholeAndHasNothingThatATerminalObeys() throws Exception {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("topic", 1, 2, ESCAPE.getBytes(UTF_8), new byte[] {(byte) 0xff, 0});
        record.headers().add("a" + ESCAPE, "one".getBytes(UTF_8)).add("b", "one".getBytes(UTF_8));
        record.headers().add("b", "two".getBytes(UTF_8));

        String json = RecordJson.of(record);

        assertThat(json).doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u202e]");
        JsonNode read = new ObjectMapper().readTree(json);
        assertThat(read.path("key").asText()).isEqualTo(ESCAPE);
        assertThat(read.path("headers").path("a" + ESCAPE).asText()).isEqualTo("one");
        assertThat(read.path("headers").path("b")).hasSize(2);
        assertThat(Base64.getDecoder().decode(read.path("valueBase64").asText()))
                .containsExactly(0xff, 0);
    }
}
