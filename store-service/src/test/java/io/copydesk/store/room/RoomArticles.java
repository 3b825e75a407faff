package io.copydesk.store.room;

import io.copydesk.store.StoreApi;
import io.copydesk.store.TestArticle;
import java.util.List;

/** Articles for the pages' tests, all of one source. */
final class RoomArticles {

    static final String SOURCE = TestArticle.unique("Room");
    static final String FERRY = TestArticle.unique("ferry");
    static final String BRIDGE = TestArticle.unique("bridge");

    private static boolean sent;

    private RoomArticles() {}

    /** Sends them once a run. */
    static synchronized void send() {
        if (sent) {
            return;
        }
        TestArticle.withId(FERRY)
                .source(SOURCE)
                .language("en")
                .title("Ferry late")
                .text("The ferry to Haldra was late.", "Nobody knew why.")
                .published("2026-11-01T08:00:00Z")
                .send();
        StoreApi.awaitRevisions(FERRY, 1);
        TestArticle.sendAll(List.of(
                TestArticle.withId(FERRY)
                        .source(SOURCE)
                        .language("en")
                        .title("Ferry very late")
                        .url("javascript:alert(1)")
                        .text(
                                "The ferry to Haldra was late.",
                                "Nobody knew <script>alert(2)</script> why, said Tor Vik of Nordline.")
                        .removed("Next Post", "pager")
                        .entity("LOC", "Haldra", 0, 13, 19)
                        .entity("PER", "Tor Vik", 1, 48, 55)
                        .entity("ORG", "Nordline", 1, 59, 67)
                        .entity("ORG", "Out of the text", 1, 900, 950)
                        .topic("medtop:04000000", "economy, business and finance", null)
                        .tags("ferries")
                        .published("2026-11-01T08:00:00Z")
                        .ingested("2026-11-01T09:00:00Z"),
                TestArticle.withId(BRIDGE)
                        .source(SOURCE)
                        .language("de")
                        .title("Brücke <b>gesperrt</b>")
                        .url("https://example.com/bridge")
                        .text("Die Brücke nach Haldra ist gesperrt. Die Fähren fahren.")
                        .published("2026-11-20T08:00:00Z")));
        StoreApi.awaitRevisions(FERRY, 2);
        StoreApi.awaitGrouped(BRIDGE);
        StoreApi.awaitTotal(2, "source", SOURCE);
        StoreApi.awaitTotal(1, "q", "title:very", "source", SOURCE);
        sent = true;
    }
}
