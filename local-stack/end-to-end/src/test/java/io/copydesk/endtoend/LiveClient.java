package io.copydesk.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.events.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A client of a live stream that comes back with the id of its last event, as browsers do, however often it is cut off. */
final class LiveClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PAUSE_MILLIS = 200;

    private final URI address;
    private final List<String> titles = new CopyOnWriteArrayList<>();
    private final Thread thread;

    private volatile @Nullable String lastId;
    private final AtomicInteger connections = new AtomicInteger();

    LiveClient(URI address) {
        this.address = address;
        this.thread = new Thread(this::run, "live-client");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether it has had an event: from then on it misses nothing. */
    boolean hasBegun() {
        return lastId != null;
    }

    /** The titles of the articles that came, in their order. */
    List<String> titles() {
        return titles;
    }

    /** How often it was connected. */
    int connections() {
        return connections.get();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                read();
            } catch (IOException | RuntimeException e) {
                // The service is away: that is what this is about.
            } catch (InterruptedException e) {
                return;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        String last = lastId;
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (Scanner lines = new Scanner(response.body(), UTF_8)) {
            if (response.statusCode() != 200) {
                return;
            }
            connections.incrementAndGet();
            String id = null;
            JsonNode article = null;
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    article = EventJson.mapper().readTree(line.substring(5));
                } else if (line.isEmpty()) {
                    if (article != null) {
                        titles.add(article.path("title").asText());
                        article = null;
                    }
                    if (id != null) {
                        lastId = id;
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
