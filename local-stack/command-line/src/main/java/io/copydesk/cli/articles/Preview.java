package io.copydesk.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.cli.terminal.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What ingest-service would make of an article. Thread-safe. */
public final class Preview {

    private final String address;
    private final HttpExchange http = new HttpExchange();

    /** @param address ingest-service's */
    public Preview(String address) {
        this.address = address;
    }

    /** The clean article; empty if it would be refused. What is said of it may be null, as in {@code articles.raw}. */
    public Optional<JsonNode> of(
            byte[] bytes,
            @Nullable String contentType,
            @Nullable String source,
            @Nullable String url,
            @Nullable String publishedAt) {
        List<String> parameters = new ArrayList<>(List.of("preview=true"));
        add(parameters, "source", source);
        add(parameters, "url", url);
        add(parameters, "published-at", publishedAt);
        HttpExchange.Answer answer = http.post(
                address + "/articles?" + String.join("&", parameters),
                bytes,
                contentType == null ? "application/octet-stream" : contentType);
        if (answer.isSuccess()) {
            return Optional.of(answer.body());
        }
        if (answer.status() >= 500 || answer.status() == 401 || answer.status() == 403) {
            throw new CommandFailure(answer.problem());
        }
        return Optional.empty();
    }

    private static void add(List<String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(name + "=" + HttpExchange.encoded(value));
        }
    }
}
