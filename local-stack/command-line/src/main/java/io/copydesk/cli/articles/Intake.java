package io.copydesk.cli.articles;

import io.copydesk.cli.terminal.CommandFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ingest-service's door. Thread-safe. */
public final class Intake {

    // A broker that restarts is back before that.
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final String address;
    private final @Nullable String source;
    private final HttpExchange http = new HttpExchange();

    /**
     * @param address ingest-service's
     * @param source who the articles are from, null if they say it themselves
     */
    public Intake(String address, @Nullable String source) {
        this.address = address;
        this.source = source;
    }

    /** What became of an article: its id, or why it was not taken; one of the two is null. */
    public record Outcome(@Nullable String id, @Nullable String refusal) {}

    /** Drops an article, and tries again for a while where the service is busy or has no broker. */
    public Outcome drop(DroppedArticle article) {
        String contentType = article.contentType() == null ? "application/octet-stream" : article.contentType();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpExchange.Answer answer = http.post(url(article), article.bytes(), contentType);
            if (answer.isSuccess()) {
                return new Outcome(answer.body().path("id").asText(), null);
            }
            boolean passing = answer.status() == 429 || answer.status() == 503;
            if (!passing || System.nanoTime() > deadline) {
                return new Outcome(null, answer.problem());
            }
            pause();
        }
    }

    private String url(DroppedArticle article) {
        List<String> parameters = new ArrayList<>();
        if (source != null) {
            parameters.add("source=" + HttpExchange.encoded(source));
        }
        if (article.url() != null) {
            parameters.add("url=" + HttpExchange.encoded(article.url()));
        }
        return address + "/articles" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", e);
        }
    }
}
