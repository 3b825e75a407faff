package io.copydesk.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Who receives what a saved search finds, and can be made to leave messages without an answer. */
final class WebhookReceiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A message that came. */
    record Message(String id, String title) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final List<Message> unanswered = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile @Nullable CountDownLatch held;

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Message message = new Message(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                JSON.readTree(exchange.getRequestBody())
                        .path("data")
                        .path("article")
                        .path("title")
                        .asText());
        messages.add(message);
        CountDownLatch latch = held;
        if (latch != null) {
            unanswered.add(message);
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/found";
    }

    /** From now on takes messages and doesn't answer. */
    void hold() {
        held = new CountDownLatch(1);
    }

    /** Answers again, those that wait too. */
    void release() {
        CountDownLatch latch = held;
        held = null;
        if (latch != null) {
            latch.countDown();
        }
    }

    /** All that came, in their order. */
    List<Message> messages() {
        return messages;
    }

    /** Those that were held. */
    List<Message> unanswered() {
        return unanswered;
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }
}
