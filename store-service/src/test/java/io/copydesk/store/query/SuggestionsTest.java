package io.copydesk.store.query;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.copydesk.store.StoreApi.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class SuggestionsTest {

    @Test
    void aWordThatIsNowhereIsMended() {
        String source = TestArticle.unique("spelling");
        TestArticle.sendAll(List.of(
                TestArticle.any().source(source).text("The archipelago of the lighthouse keeper."),
                TestArticle.any().source(source).text("Another lighthouse on the archipelago.")));
        awaitTotal(2, "source", source);

        assertThat(suggestions("archipelgo lighthouse", source)).first().isEqualTo("archipelago lighthouse");
        assertThat(suggestions("title:x OR (archipelgo -keeper) lighthous", source))
                .first()
                .isEqualTo("title:x OR (archipelago -keeper) lighthouse");
        // Nothing is misspelt, it only isn't there.
        assertThat(suggestions("archipelago -lighthouse", source)).isEmpty();
        assertThat(search("q", "lighthouse", "source", source).jsonPath().getMap("$"))
                .doesNotContainKey("suggestions");
    }

    private static List<String> suggestions(String q, String source) {
        return search("q", q, "source", source).jsonPath().getList("suggestions");
    }
}
