package io.copydesk.store.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.store.StoreApi;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class LiveTest {

    @TestHTTPResource("/live")
    URI address;

    @Test
    void articlesOfTheQuestionComeAsTheyArrive() throws Exception {
        String word = TestArticle.unique("live");
        try (SseClient client = open("q=" + word + "+-opinion&language=en&fields=title", null)) {
            TestArticle.sendAll(List.of(
                    article(word, 1).language("en"),
                    article(word, 2).language("de"),
                    article(word, 3).language("en").title("Opinion"),
                    TestArticle.any().language("en"),
                    article(word, 4).language("en-GB")));

            awaitArticles(client, List.of(word + 1, word + 4));
        }
    }

    @Test
    void whoComesBackMissesNoneAndGetsNoneTwice() throws Exception {
        String word = TestArticle.unique("again");
        String last;
        try (SseClient client = open("q=" + word, null)) {
            article(word, 0).send();
            awaitArticles(client, List.of(word + 0));
            last = client.lastId();
        }
        List<String> all = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            List<String> sent = IntStream.range(1, 40).mapToObj(String::valueOf).toList();
            int number = round;
            TestArticle.sendAll(sent.stream()
                    .map(i -> TestArticle.withId(word + number + "x" + i).title(word))
                    .toList());
            List<String> expected =
                    sent.stream().map(i -> word + number + "x" + i).toList();
            all.addAll(expected);
            try (SseClient client = open("q=" + word, last)) {
                awaitArticles(client, expected);
                last = client.lastId();
            }
        }
        assertThat(all).hasSize(3 * 39);
    }

    @Test
    void aQuietStreamTellsHowFarItHasCome() throws Exception {
        try (SseClient client = open("q=" + TestArticle.unique("quiet"), null)) {
            String first = client.lastId();
            TestArticle.any().send();

            await().atMost(StoreApi.PATIENCE)
                    .until(() -> client.lastId() != null && !client.lastId().equals(first));
            assertThat(client.articles()).isEmpty();
        }
    }

    @Test
    void whatCanNotBeFollowedIsRefused() throws Exception {
        assertRefused(open("q=(a", null), 400, "q can't be read");
        assertRefused(open("story=a", null), 400, "story and hasDuplicate are not known yet");
        assertRefused(open("", "yesterday"), 400, "Last-Event-ID is none that was given here");
        assertRefused(open("lastEventId=0-5.", null), 400, "Last-Event-ID is none that was given here");
        assertRefused(open("", "999-5"), 410, "the topic does not keep what came after Last-Event-ID");
        assertRefused(open("", "0-999999999"), 410, "the topic does not keep what came after Last-Event-ID");
    }

    @Test
    void moreStreamsThanMayBeAreRefused() throws Exception {
        List<SseClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < StoreServices.LIVE_STREAMS; i++) {
                clients.add(open("", null));
            }
            await().atMost(StoreApi.PATIENCE).untilAsserted(() -> {
                try (SseClient more = open("", null)) {
                    assertThat(more.status()).isEqualTo(503);
                    assertThat(more.body()).contains("live streams open, as many as may be");
                }
            });
        } finally {
            for (SseClient client : clients) {
                client.close();
            }
        }
        await().atMost(StoreApi.PATIENCE).untilAsserted(() -> {
            // The service sees that a client is gone when it writes to it.
            try (SseClient client = open("", null)) {
                assertThat(client.status()).isEqualTo(200);
            }
        });
    }

    private static void awaitArticles(SseClient client, List<String> ids) {
        await().atMost(StoreApi.PATIENCE)
                .untilAsserted(() -> assertThat(client.articles()).containsExactlyInAnyOrderElementsOf(ids));
    }

    private static void assertRefused(SseClient client, int status, String detail) throws IOException {
        try (client) {
            assertThat(client.status()).isEqualTo(status);
            assertThat(client.body()).contains(detail);
        }
    }

    private SseClient open(String query, @Nullable String lastEventId) throws IOException, InterruptedException {
        SseClient client = new SseClient(URI.create(address + "?" + query), lastEventId);
        if (client.status() == 200) {
            // From its first event on, nothing is missed.
            await().atMost(StoreApi.PATIENCE).until(() -> client.lastId() != null);
        }
        return client;
    }

    private static TestArticle article(String word, int number) {
        return TestArticle.withId(word + number).text(word);
    }
}
