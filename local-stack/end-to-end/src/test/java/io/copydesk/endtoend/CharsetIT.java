package io.copydesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(PipelineExtension.class)
class CharsetIT {

    private static final String GERMAN =
            "Müllabfuhr in Tällhaven fährt früher%n%nDie Müllabfuhr fährt vom Montag an schon um fünf Uhr durch die Straßen"
                    + " der Stadt, weil die Brücke über den Fluß am Mittag gesperrt wird. „Das ist für alle ungewohnt“, sagte der Bürgermeister %s am Freitag.%n";

    private static final String JAPANESE = "港の再開が決まる%n%n市は金曜日、十一年ぶりに旧港を再開すると発表した。来年三月に最初のフェリーが出航する予定で、%sの漁業組合も歓迎している。"
            + "市長は記者会見で「長い間お待たせしました」と述べた。%n";

    private final Pipeline pipeline;

    CharsetIT(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, Rößler", "UTF-16LE, Jünger", "UTF-16, Möhring", "UTF-8, Grütz"})
    void germanIsReadRight(String charset, String name) {
        assertReadRight(GERMAN.formatted(name), charset, name);
    }

    @ParameterizedTest
    @CsvSource({"Shift_JIS, 鶴島", "EUC-JP, 亀沢", "UTF-16BE, 松浜"})
    void japaneseIsReadRight(String charset, String name) {
        assertReadRight(JAPANESE.formatted(name), charset, name);
    }

    private void assertReadRight(String text, String charset, String q) {
        pipeline.drop(text.getBytes(Charset.forName(charset)), Map.of());
        await().atMost(Duration.ofSeconds(60)).until(() -> pipeline.total(q) == 1);
        JsonNode article = pipeline.query("q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .path("items")
                .path(0);
        List<String> blocks =
                text.strip().lines().filter(line -> !line.isBlank()).toList();
        assertThat(article.path("title").asText()).isEqualTo(blocks.get(0));
        assertThat(article.path("paragraphs").path(0).asText()).isEqualTo(blocks.get(1));
    }
}
