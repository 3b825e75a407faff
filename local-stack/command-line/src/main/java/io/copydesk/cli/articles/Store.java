package io.copydesk.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.cli.terminal.CommandFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** store-service, as a reader asks it. */
public final class Store {

    // A million articles at a thousand a second, and more.
    private static final Duration REBUILD = Duration.ofHours(1);

    private final String address;
    private final HttpExchange http = new HttpExchange();

    public Store(String address) {
        this.address = address;
    }

    /** The article, if it is stored. */
    public Optional<JsonNode> article(String id) {
        HttpExchange.Answer answer = http.get(address + "/articles/" + HttpExchange.encoded(id));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(checked(answer));
    }

    /** The store's own answer: {@code items}, {@code next}, {@code total}. */
    public JsonNode search(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + HttpExchange.encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return checked(http.get(address + "/articles?" + query));
    }

    /** Builds the search index anew; returns when that is done, with the number of articles. */
    long rebuildIndex() {
        return checked(http.post(address + "/index/rebuild", new byte[0], "application/json", REBUILD))
                .path("articles")
                .asLong();
    }

    private static JsonNode checked(HttpExchange.Answer answer) {
        if (!answer.isSuccess()) {
            throw new CommandFailure(answer.problem());
        }
        return answer.body();
    }
}
