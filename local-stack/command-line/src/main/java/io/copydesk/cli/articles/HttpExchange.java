package io.copydesk.cli.articles;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One question to a service, and its answer as JSON. Thread-safe. */
final class HttpExchange {

    /** Longer than any service takes to answer. */
    private static final Duration ANSWER = Duration.ofMinutes(1);

    private static final ObjectMapper JSON = EventJson.mapper();

    /** The variable that has the key for services that ask for one. */
    private static final String API_KEY = "COPYDESK_API_KEY";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** An answer: its status, and its body, which is an empty object if it isn't JSON. */
    record Answer(int status, JsonNode body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** What a problem+json answer says, for people. */
        String problem() {
            String title = body.path("title").asText("HTTP " + status);
            String detail = body.path("detail").asText("");
            return detail.isBlank() ? title : title + ": " + detail;
        }
    }

    Answer get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET(), ANSWER);
    }

    Answer post(String url, byte[] body, String contentType) {
        return post(url, body, contentType, ANSWER);
    }

    Answer post(String url, byte[] body, String contentType, Duration patience) {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
                patience);
    }

    /** Text as it may stand in a URL's query or as a step of its path. */
    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private Answer send(HttpRequest.Builder request, Duration patience) {
        String key = System.getenv(API_KEY);
        if (key != null && !key.isBlank()) {
            request.header("Authorization", "Bearer " + key.strip());
        }
        HttpRequest built =
                request.header("Accept", "application/json").timeout(patience).build();
        try {
            HttpResponse<byte[]> response = http.send(built, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new CommandFailure(
                    built.uri().getScheme() + "://" + built.uri().getAuthority()
                            + " does not answer. ./copydesk status shows what is up",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", e);
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null || !read.isContainerNode() ? JSON.createObjectNode() : read;
        } catch (JacksonException noJson) {
            return JSON.createObjectNode();
        }
    }
}
