package io.copydesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.testing.browser.Browser;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** The control desk in a real browser, with all services: an article dropped and watched, one refused, inspected and sent again. */
@ExtendWith(PipelineExtension.class)
class DeskIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Pipeline pipeline;
    private final String mark = UUID.randomUUID().toString();

    DeskIT(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void ready() {
        pipeline.ingest.awaitReady();
        pipeline.enrich.awaitReady();
        pipeline.store.awaitReady();
    }

    @Test
    void dropWatchRefuseInspectReplayTail() {
        String desk = pipeline.ingest.url() + "/desk";
        try (Browser browser = Browser.open(1280, 900, Map.of())) {
            ChromeDriver page = browser.driver();

            page.get(desk + "/drop");
            page.findElement(By.name("text"))
                    .sendKeys("The lamp is lit " + mark + "\n\nThe keeper lit the lamp on Monday, for the first time in"
                            + " forty years, and the harbour watched.\n\nShare this article\n");
            page.findElement(By.cssSelector("button[value=drop]")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("It has arrived."));
            assertThat(text(page))
                    .contains(
                            "articles.raw/",
                            "articles.clean/",
                            "articles.enriched/",
                            "What cleaning did",
                            "The keeper lit");
            assertThat(page.findElement(By.linkText("Read it in the store")).getAttribute("href"))
                    .contains("/room/articles/");
            page.findElement(By.partialLinkText("articles.enriched/")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("\"enrichment\""));
            assertThat(browser.complaints()).isEmpty();

            page.get(desk + "/topics/articles.raw.dlq");
            page.findElement(By.id("follow")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("Waiting for what is written"));
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
                pipeline.drop("{\"title\": \"" + mark, Map.of("source", mark));
                return page.findElements(By.cssSelector(".records > li")).stream()
                        .anyMatch(row -> row.getText().contains(mark));
            });
            assertThat(browser.complaints()).isEmpty();

            page.findElement(By.cssSelector(".records a")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("dead-letter-reason"));
            String letter = page.findElement(By.tagName("h1")).getText();
            page.get(desk + "/refused/letters/" + letter);
            await().atMost(PATIENCE).until(() -> text(page).contains("Stack trace"));
            assertThat(text(page)).contains("This JSON is broken or cut off", mark);
            page.findElement(By.linkText("Send it again …")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("1 would be sent again"));
            page.findElement(By.cssSelector("button[value=replay]")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("1 sent again."));
            page.get(desk + "/refused/letters/" + letter);
            assertThat(text(page)).contains("replayed at").doesNotContain("Send it again");
            await().atMost(PATIENCE).until(() -> {
                page.get(desk + "/refused");
                return text(page).contains("sent again 1 times before");
            });

            page.get(desk);
            await().atMost(PATIENCE).until(() -> !number(page, "all.in").isEmpty());
            assertThat(number(page, "all.missing")).isEqualTo("0");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static String number(ChromeDriver page, String figure) {
        return page.findElement(By.cssSelector("[data-figure='" + figure + "']"))
                .getText()
                .replace(",", "");
    }

    private static String text(ChromeDriver page) {
        return String.valueOf(page.executeScript("return document.querySelector('main').textContent"));
    }
}
