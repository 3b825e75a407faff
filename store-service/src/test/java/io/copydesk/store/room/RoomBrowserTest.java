package io.copydesk.store.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.store.StoreApi;
import io.copydesk.store.StoreServices;
import io.copydesk.testing.browser.Browser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The pages as people use them, in a real browser. */
@QuarkusTest
@WithTestResource(StoreServices.class)
class RoomBrowserTest {

    private static final Map<String, Object> WITHOUT_JAVASCRIPT =
            Map.of("profile.managed_default_content_settings.javascript", 2);

    @TestHTTPResource("/room")
    String room;

    @BeforeEach
    void send() {
        RoomArticles.send();
    }

    @Test
    void searchesWhileOneTypes() {
        try (Browser browser = open()) {
            ChromeDriver page = browser.driver();
            page.get(room + "?source=" + RoomArticles.SOURCE);
            WebElement body = page.findElement(By.tagName("body"));
            assertThat(hits(page)).hasSize(2);

            page.findElement(By.id("q")).sendKeys("ferries");
            awaitHits(page, "Ferry very late");

            // The page was not loaded again, and its address is that of the search.
            assertThat(body.isDisplayed()).isTrue();
            assertThat(page.getCurrentUrl()).contains("q=ferries").contains("source=" + RoomArticles.SOURCE);
            page.navigate().refresh();
            awaitHits(page, "Ferry very late");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void canBeUsedByKeys() {
        try (Browser browser = open()) {
            ChromeDriver page = browser.driver();
            page.get(room + "?source=" + RoomArticles.SOURCE + "&sort=newest");
            new Actions(page)
                    .sendKeys("j")
                    .sendKeys("j")
                    .sendKeys("k")
                    .sendKeys("j")
                    .perform();
            String second = hits(page).get(1);
            assertThat(page.switchTo().activeElement().getText()).isEqualTo(second);

            new Actions(page).sendKeys("/").perform();
            assertThat(page.switchTo().activeElement().getDomAttribute("id")).isEqualTo("q");
            page.switchTo().activeElement().sendKeys("title:ferry", Keys.ENTER);
            awaitHits(page, "Ferry very late");
            page.executeScript("document.activeElement.blur()");
            new Actions(page).sendKeys("j").sendKeys(Keys.ENTER).perform();
            await().atMost(StoreApi.PATIENCE)
                    .until(() -> page.getCurrentUrl().endsWith("/room/articles/" + RoomArticles.FERRY));
        }
    }

    @Test
    void draggingOverTheTimelineNarrowsTheSearch() {
        try (Browser browser = open()) {
            ChromeDriver page = browser.driver();
            page.get(room + "?source=" + RoomArticles.SOURCE);
            List<WebElement> bars = page.findElements(By.cssSelector(".timeline a"));

            new Actions(page)
                    .moveToElement(bars.get(0))
                    .clickAndHold()
                    .moveToElement(bars.get(3))
                    .release()
                    .perform();

            awaitHits(page, "Ferry very late");
            assertThat(page.getCurrentUrl()).contains("from=2026-11-01").contains("to=2026-11-04");
        }
    }

    @Test
    void showsWhatWasRemovedAndWhatChanged() {
        try (Browser browser = open()) {
            ChromeDriver page = browser.driver();
            page.get(room + "/articles/" + RoomArticles.FERRY);
            WebElement block = page.findElement(By.cssSelector("#removed li"));
            assertThat(block.isDisplayed()).isFalse();

            page.findElement(By.cssSelector("#removed summary")).click();
            assertThat(block.isDisplayed()).isTrue();
            page.findElement(By.cssSelector("#revisions summary")).click();
            page.findElement(By.linkText("What changed in revision 2")).click();

            assertThat(page.findElement(By.cssSelector(".headline ins")).getText())
                    .isEqualTo("very");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void readsAndSearchesWithoutJavaScript() {
        try (Browser browser = Browser.open(1000, 900, WITHOUT_JAVASCRIPT)) {
            ChromeDriver page = browser.driver();
            page.get(room + "?source=" + RoomArticles.SOURCE);
            page.findElement(By.id("q")).sendKeys("Brücke", Keys.ENTER);

            await().atMost(StoreApi.PATIENCE).until(() -> page.getCurrentUrl().contains("q=Br"));
            assertThat(hits(page)).containsExactly("Brücke <b>gesperrt</b>");
            page.findElement(By.cssSelector(".hit")).click();
            assertThat(page.findElement(By.tagName("h1")).getText()).isEqualTo("Brücke <b>gesperrt</b>");
        }
    }

    /** WCAG 2.2 AA, as far as a program can tell. */
    @ParameterizedTest
    @CsvSource({"1280, 900, ''", "390, 800, ''", "1280, 900, --blink-settings=preferredColorScheme=0"})
    void everybodyCanReadIt(int width, int height, String argument) {
        String[] arguments = argument.isEmpty() ? new String[0] : new String[] {argument};
        try (Browser browser = Browser.open(width, height, Map.of(), arguments)) {
            for (String address : List.of(
                    "?source=" + RoomArticles.SOURCE + "&q=haldra",
                    "?q=(",
                    "?q=haldar&source=" + RoomArticles.SOURCE,
                    "/articles/" + RoomArticles.FERRY,
                    "/articles/" + RoomArticles.FERRY + "/changes/2",
                    "/articles/none",
                    "/stories")) {
                browser.driver().get(room + address);
                assertThat(browser.violations()).as(address).isEmpty();
                assertThat(browser.scrollsAside()).as(address).isFalse();
            }
        }
    }

    private Browser open() {
        return Browser.open(1280, 900, Map.of());
    }

    private static List<String> hits(ChromeDriver page) {
        return page.findElements(By.cssSelector(".hit")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void awaitHits(ChromeDriver page, String... titles) {
        await().atMost(StoreApi.PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(hits(page)).containsExactly(titles));
    }
}
