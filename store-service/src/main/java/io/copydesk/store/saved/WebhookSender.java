package io.copydesk.store.saved;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.events.EventJson;
import io.copydesk.store.article.ArticleReader;
import io.copydesk.store.article.StoredArticle;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due. At least once: what a crash interrupts is sent again, with the same {@code webhook-id}. Of several services
 * each takes what no other has.
 */
@Startup
@Singleton
class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);

    private static final int PAUSE_MILLIS = 500;
    private static final int GONE = 410;
    // As long as the topic keeps its records: an event that comes again later is none that was sent.
    private static final Duration KEPT = Duration.ofDays(8);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final Duration LEASE_BEYOND_TIMEOUT = Duration.ofSeconds(30);

    private final DeliveryTables deliveries;
    private final ArticleReader articles;
    private final WebhookConfig config;
    private final Counter delivered;
    private final Counter failed;
    private final HttpClient http;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "webhooks"));
    private long nextForget = System.nanoTime();
    private boolean away;

    WebhookSender(DeliveryTables deliveries, ArticleReader articles, WebhookConfig config, MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.articles = articles;
        this.config = config;
        this.delivered = counter(metrics, "delivered");
        this.failed = counter(metrics, "failed");
        // A redirect may lead where a webhook must not be.
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return Counter.builder("copydesk.webhooks")
                .description("Attempts to send an article to a webhook")
                .tag("outcome", outcome)
                .register(metrics);
    }

    @PostConstruct
    void start() {
        thread.execute(this::run);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void run() {
        try {
            while (!thread.isShutdown()) {
                if (sendSome() == 0) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int sendSome() throws InterruptedException {
        try {
            if (System.nanoTime() - nextForget >= 0) {
                deliveries.forget(KEPT);
                nextForget = System.nanoTime() + FORGET_EVERY.toNanos();
            }
            List<DeliveryTables.Due> due =
                    deliveries.take(config.atOnce(), config.timeout().plus(LEASE_BEYOND_TIMEOUT));
            Map<String, StoredArticle> stored = articles.current(
                    due.stream().map(DeliveryTables.Due::article).distinct().toList());
            CompletableFuture<?>[] sent = due.stream()
                    .map(each -> send(each, stored.get(each.article())))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(sent).get();
            away = false;
            return due.size();
        } catch (SQLException | java.util.concurrent.ExecutionException e) {
            // The next try is half a second away; a line for each would bury the log while PostgreSQL is away.
            if (!away) {
                LOG.warnf("Webhooks wait for PostgreSQL: %s", e.getMessage());
            }
            away = true;
            return 0;
        }
    }

    private CompletableFuture<Void> send(DeliveryTables.Due due, @Nullable StoredArticle article) {
        return request(due, article).handle((status, failure) -> {
            try {
                note(due, status, failure instanceof CompletionException ? failure.getCause() : failure);
                return null;
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
    }

    /** The status of the answer. */
    private CompletableFuture<Integer> request(DeliveryTables.Due due, @Nullable StoredArticle article) {
        if (article == null) {
            return CompletableFuture.failedFuture(new IOException("the article is no longer kept"));
        }
        try {
            URI url = WebhookAddress.parse(due.url());
            if (!config.privateAddresses() && WebhookAddress.isPrivate(url)) {
                return CompletableFuture.failedFuture(new IOException("its host is in a private network now"));
            }
            byte[] body = body(due, article);
            long seconds = Instant.now().getEpochSecond();
            String id = "msg_" + due.id();
            HttpRequest request = HttpRequest.newBuilder(url)
                    .timeout(config.timeout())
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "Copydesk")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(seconds))
                    .header("webhook-signature", Signature.of(due.secret(), id, seconds, body))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .thenApply(HttpResponse::statusCode);
        } catch (IOException | IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static byte[] body(DeliveryTables.Due due, StoredArticle article) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("type", "article.found");
        body.put(
                "timestamp",
                due.foundAt().toInstant().truncatedTo(ChronoUnit.MILLIS).toString());
        ObjectNode data = body.putObject("data");
        data.putObject("search").put("id", due.search().toString()).put("name", due.searchName());
        data.set("article", article.document());
        return EventJson.write(body);
    }

    private void note(DeliveryTables.Due due, @Nullable Integer status, @Nullable Throwable failure)
            throws SQLException {
        if (status != null && status / 100 == 2) {
            deliveries.delivered(due.id());
            delivered.increment();
            return;
        }
        failed.increment();
        if (status != null && status == GONE) {
            deliveries.disable(
                    due.search(), "it answered 410 Gone at " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
            return;
        }
        List<Duration> pauses = config.retries();
        Duration pause = due.attempts() > pauses.size() ? null : pauses.get(due.attempts() - 1);
        deliveries.failed(due.id(), reason(status, failure), pause);
    }

    private static String reason(@Nullable Integer status, @Nullable Throwable failure) {
        if (status != null) {
            return "it answered " + status;
        }
        return failure instanceof HttpTimeoutException
                ? "it did not answer in time"
                : "it can't be reached: " + failure;
    }
}
