package io.copydesk.ingest.browse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.copydesk.testing.browser.Browser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Topics as people browse them, in a real browser. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class TopicsBrowserTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What others may write: markup, templates, a terminal's escapes, what turns the direction of writing. */
    private static final String HOSTILE = "<script>window.owned=1</script><img src=x onerror='window.owned=1'>"
            + "</pre></li>{view.key}{#if} \u001b]0;owned\u0007\u009b31m \u202egnp.exe";

    @TestHTTPResource("/desk/topics")
    String topics;

    private final String topic = "pages-" + UUID.randomUUID();

    @BeforeEach
    void fill() {
        TestKafka.createTopic(topic, 3, Map.of("max.message.bytes", "16777216"));
    }

    private void produce(int count) {
        TestKafka.produceAll(IntStream.range(0, count)
                .mapToObj(i -> new ProducerRecord<byte[], byte[]>(topic, ("{\"number\":" + i + "}").getBytes(UTF_8)))
                .toList());
    }

    @Test
    void aTopicIsFoundSearchedAndPagedThrough() {
        produce(70);
        try (Browser browser = Browser.open(1280, 900, Map.of())) {
            ChromeDriver page = browser.driver();
            page.get(topics);
            page.findElement(By.linkText(topic)).click();
            assertThat(page.findElements(By.cssSelector(".records > li"))).hasSize(50);
            page.findElement(By.linkText("Older")).click();
            assertThat(page.findElements(By.cssSelector(".records > li"))).hasSize(20);

            page.findElement(By.name("path")).sendKeys("$[?(@.number==42)]");
            page.findElement(By.xpath("//button[text()='Show']")).click();
            List<WebElement> found = page.findElements(By.cssSelector(".records > li"));
            assertThat(found).hasSize(1);
            found.get(0).findElement(By.tagName("a")).click();
            assertThat(page.findElement(By.tagName("pre")).getText()).contains("\"number\" : 42");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void followsWhatIsWrittenAndDoesNotFreezeWhenThatIsMuch() {
        try (Browser browser = Browser.open(1280, 900, Map.of())) {
            ChromeDriver page = browser.driver();
            page.get(topics + "/" + topic);
            page.findElement(By.id("follow")).click();
            await().atMost(PATIENCE).until(() -> text(page, "told").startsWith("Waiting"));
            // Until the stream is there what is written is not of it.
            await().atMost(PATIENCE).until(() -> {
                produce(1);
                return !page.findElements(By.cssSelector(".records > li")).isEmpty();
            });

            produce(20_000);
            await().atMost(PATIENCE)
                    .until(() -> Long.parseLong("0" + text(page, "told").replaceAll("\\D", "")) > 18_000);
            assertThat(page.findElements(By.cssSelector(".records > li"))).hasSizeLessThanOrEqualTo(200);
            TestKafka.produce(new ProducerRecord<>(topic, "the last one".getBytes(UTF_8)));
            await().atMost(PATIENCE)
                    .until(() -> page.findElement(By.cssSelector(".records > li"))
                            .getText()
                            .contains("the last one"));

            page.findElement(By.id("follow")).click();
            assertThat(page.findElement(By.id("follow")).getText()).isEqualTo("Follow");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, ''", "390, 800, ''", "1280, 900, --blink-settings=preferredColorScheme=0"})
    void whateverIsInARecordItIsShownSafely(int width, int height, String argument) {
        byte[] binary = new byte[300_000];
        Arrays.fill(binary, (byte) 0xfe);
        binary[1] = 0;
        ProducerRecord<byte[], byte[]> hostile =
                new ProducerRecord<>(topic, 0, HOSTILE.getBytes(UTF_8), HOSTILE.getBytes(UTF_8));
        hostile.headers().add(HOSTILE, HOSTILE.getBytes(UTF_8)).add("ce_subject", HOSTILE.getBytes(UTF_8));
        TestKafka.produce(hostile);
        TestKafka.produce(new ProducerRecord<>(
                topic, 0, null, ("{\"a\":\"" + HOSTILE.replace("\"", "") + "\"}").getBytes(UTF_8)));
        TestKafka.produce(new ProducerRecord<>(topic, 0, null, binary));
        TestKafka.produce(
                new ProducerRecord<>(topic, 0, null, "a ".repeat(5_000_000).getBytes(UTF_8)));
        TestKafka.produce(new ProducerRecord<>(topic, 0, "tombstone".getBytes(UTF_8), null));

        String[] arguments = argument.isEmpty() ? new String[0] : new String[] {argument};
        try (Browser browser = Browser.open(width, height, Map.of(), arguments)) {
            ChromeDriver page = browser.driver();
            page.get(topics);
            assertIsFine(browser);
            page.get(topics + "/" + topic);
            assertThat(page.findElements(By.cssSelector(".records > li"))).hasSize(5);
            assertIsFine(browser);
            for (int offset = 0; offset < 5; offset++) {
                page.get(topics + "/" + topic + "/0/" + offset);
                assertThat(page.findElement(By.tagName("h1")).getText()).isEqualTo(topic + "/0/" + offset);
                assertIsFine(browser);
            }
            page.get(topics + "/" + topic + "/0/99");
            assertThat(page.findElement(By.className("problem")).getText()).contains("nothing at");
        }
    }

    private static void assertIsFine(Browser browser) {
        ChromeDriver page = browser.driver();
        assertThat(page.executeScript("return window.owned")).isNull();
        assertThat(page.findElements(By.cssSelector("main img, main script"))).isEmpty();
        // As the browser has it, not as the page shows it: nothing that is hidden is there.
        assertThat(String.valueOf(page.executeScript("return document.querySelector('main').textContent")))
                .doesNotContainPattern("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u202e]");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.scrollsAside()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    private static String text(ChromeDriver page, String id) {
        return page.findElement(By.id(id)).getText();
    }
}
