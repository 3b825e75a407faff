package io.copydesk.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageFetchTest {

    private HttpServer site;
    private String address;

    @BeforeEach
    void start() throws Exception {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + site.getAddress().getPort();
        site.createContext("/page", exchange -> {
            byte[] page = "<h1>Harbour</h1>".getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        redirect("/moved", "/page");
        redirect("/round", "/round");
        redirect("/file", "file:///etc/passwd");
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    @Test
    void aRedirectIsFollowedAndTheArticleIsWhereItEnded() throws Exception {
        FetchedPage page = new PageFetch(true, "").fetch(address + "/moved");
        assertThat(page.bytes()).asString(UTF_8).isEqualTo("<h1>Harbour</h1>");
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.url()).isEqualTo(address + "/page");
    }

    @Test
    void thisMachineIsNotAskedUnlessThatIsAllowed() {
        assertThatThrownBy(() -> new PageFetch(false, "say so to fetch it").fetch(address + "/page"))
                .hasMessageContaining("not on the public internet")
                .hasMessageContaining("say so to fetch it");
    }

    @Test
    void aRoundOfRedirectsEnds() {
        assertThatThrownBy(() -> new PageFetch(true, "").fetch(address + "/round"))
                .hasMessageContaining("redirects more than 5 times");
    }

    @Test
    void aRedirectToAFileIsRefused() {
        assertThatThrownBy(() -> new PageFetch(true, "").fetch(address + "/file"))
                .hasMessageContaining("only http and https");
    }

    @Test
    void aMissingPageIsNoArticle() {
        assertThatThrownBy(() -> new PageFetch(true, "").fetch(address + "/nothing"))
                .hasMessageContaining("404");
    }

    private void redirect(String from, String to) {
        site.createContext(from, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }
}
