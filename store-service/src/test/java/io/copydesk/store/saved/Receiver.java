package io.copydesk.store.saved;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.copydesk.events.EventJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who receives what is found, over HTTP. */
final class Receiver implements AutoCloseable {

    /** What came. */
    record Message(Map<String, String> headers, String body) {

        JsonNode json() {
            return EventJson.read(body.getBytes(UTF_8), JsonNode.class);
        }
    }

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 204;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            messages.add(
                    new Message(headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/found";
    }

    void answers(int code) {
        status = code;
    }

    List<Message> messages() {
        return messages;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
