package io.copydesk.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.browser.Browser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Articles dropped in by hand, in a real browser. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@TestProfile(DropPageTest.LoopbackMayBeFetched.class)
class DropPageTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ARTICLE =
            "<html><head><title>The bridge opens - Gazette</title></head><body><nav><a href=/>Home</a></nav>"
                    + "<article><h1>The bridge opens</h1><p>The bridge over the river was opened on Monday, after eight years of"
                    + " work and two floods.</p><p>Some four hundred people crossed it on foot in the first hour, the mayor"
                    + " among them.</p></article><div class=related><a href=/a>Read more: the old ferry</a></div></body></html>";

    @TestHTTPResource("/desk/drop")
    String drop;

    @TempDir
    Path folder;

    /** The pages that the tests fetch are on this machine. */
    public static final class LoopbackMayBeFetched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("copydesk.fetch.private-addresses", "true");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, ''", "390, 800, ''", "1280, 900, --blink-settings=preferredColorScheme=0"})
    void pastedItIsShownCleanedThenDroppedAndWatched(int width, int height, String argument) {
        String[] arguments = argument.isEmpty() ? new String[0] : new String[] {argument};
        try (Browser browser = Browser.open(width, height, Map.of(), arguments)) {
            ChromeDriver page = browser.driver();
            page.get(drop);
            assertIsFine(browser);
            page.findElement(By.name("text")).sendKeys(ARTICLE);
            page.findElement(By.name("source")).sendKeys("Gazette " + width + argument.length());
            page.findElement(By.cssSelector("button[value=preview]")).click();
            await().atMost(PATIENCE).until(() -> kept(page) == 2);
            assertThat(page.findElements(By.cssSelector(".blocks .removed"))).isNotEmpty();
            assertIsFine(browser);

            // What was pasted is still there.
            page.findElement(By.cssSelector("button[value=drop]")).click();
            await().atMost(PATIENCE)
                    .until(() -> String.valueOf(
                                    page.executeScript("return document.querySelector('#ways').textContent"))
                            .contains("articles.clean/"));
            await().atMost(PATIENCE).until(() -> kept(page) == 2);
            // The page renews its rows by itself, so that what was found a moment ago may be gone.
            await().atMost(PATIENCE)
                    .until(() -> String.valueOf(
                                    page.executeScript("return document.querySelector('tbody tr').textContent"))
                            .contains("passed"));
            assertIsFine(browser);
            page.executeScript("document.querySelector('tbody a').click()");
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> page.findElement(By.tagName("h1")).getText().startsWith("articles.raw/"));
            page.findElement(By.linkText("What cleaning does to it")).click();
            await().atMost(PATIENCE).until(() -> kept(page) == 2);
            assertIsFine(browser);
        }
    }

    @Test
    void whatIsPastedIsReadAsItStands() {
        try (Browser browser = Browser.open(1280, 900, Map.of())) {
            ChromeDriver page = browser.driver();
            page.get(drop);
            page.findElement(By.name("text"))
                    .sendKeys(ARTICLE.replace("<head>", "<head><meta charset=windows-1252>")
                            .replace("The bridge over the river", "Die Brücke über den Fluß"));
            page.findElement(By.cssSelector("button[value=preview]")).click();
            await().atMost(PATIENCE).until(() -> kept(page) == 2);
            assertThat(page.findElement(By.cssSelector(".blocks .kept")).getText())
                    .contains("Die Brücke über den Fluß");
        }
    }

    @Test
    void aFileIsDroppedAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("bridge.html"), ARTICLE);
        try (Browser browser = Browser.open(1280, 900, Map.of())) {
            ChromeDriver page = browser.driver();
            page.get(drop);
            page.findElement(By.name("file")).sendKeys(file.toString());
            page.findElement(By.cssSelector("button[value=drop]")).click();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> page.findElement(By.tagName("h1")).getText().equals("The way of an article"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aPageIsFetchedByItsAddress() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/bridge", exchange -> {
            byte[] page = ARTICLE.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();
        try (Browser browser = Browser.open(1280, 900, Map.of())) {
            ChromeDriver page = browser.driver();
            String address = "http://127.0.0.1:" + site.getAddress().getPort();
            page.get(drop);
            page.findElement(By.name("url")).sendKeys(address + "/bridge");
            page.findElement(By.cssSelector("button[value=preview]")).click();
            await().atMost(PATIENCE).until(() -> kept(page) == 2);

            page.findElement(By.name("url")).clear();
            page.findElement(By.name("url")).sendKeys(address + "/nothing");
            page.findElement(By.cssSelector("button[value=drop]")).click();
            await().atMost(PATIENCE).until(() -> problem(page).contains("404"));
            assertThat(problem(page)).contains("could not be fetched");
        } finally {
            site.stop(0);
        }
    }

    @Test
    void whatCannotBeTakenIsToldAndNothingIsDropped() {
        try (Browser browser = Browser.open(1280, 900, Map.of())) {
            ChromeDriver page = browser.driver();
            page.get(drop);
            page.findElement(By.cssSelector("button[value=drop]")).click();
            await().atMost(PATIENCE).until(() -> problem(page).contains("There is nothing to drop"));
            page.findElement(By.name("text")).sendKeys("{\"title\":");
            page.findElement(By.cssSelector("button[value=drop]")).click();
            await().atMost(PATIENCE).until(() -> problem(page).contains("cannot be taken"));
            assertThat(page.findElement(By.name("text")).getAttribute("value")).isEqualTo("{\"title\":");
        }
    }

    private static int kept(ChromeDriver page) {
        return page.findElements(By.cssSelector(".blocks .kept")).size();
    }

    private static String problem(ChromeDriver page) {
        return String.valueOf(page.executeScript(
                "return [...document.querySelectorAll('.problem')].map(one => one.textContent).join()"));
    }

    private static void assertIsFine(Browser browser) {
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.scrollsAside()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }
}
