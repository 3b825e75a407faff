package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.copydesk.store.index.IndexUnavailableException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.Request;
import org.opensearch.client.Response;
import org.opensearch.client.ResponseException;
import org.opensearch.client.RestClient;
import org.opensearch.client.RestClientBuilder;

/**
 * The OpenSearch cluster, spoken to in its own JSON. Thread-safe. Where it is away or overloaded all methods throw an
 * {@link IndexUnavailableException}; what it refuses is an {@link IOException} with its words.
 */
@Singleton
class Cluster {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private static final int NOT_FOUND = 404;
    // Too many requests, and what a proxy before it says for one that is away.
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private final RestClient client;
    private final String urls;

    Cluster(OpenSearchConfig config) {
        this.urls = config.urls().toString();
        RestClientBuilder builder =
                RestClient.builder(config.urls().stream().map(Cluster::host).toArray(HttpHost[]::new));
        Timeout timeout = Timeout.of(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        builder.setRequestConfigCallback(request -> request.setResponseTimeout(timeout));
        config.username().ifPresent(name -> {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(null, -1),
                    new UsernamePasswordCredentials(
                            name, config.password().orElse("").toCharArray()));
            builder.setHttpClientConfigCallback(http -> http.setDefaultCredentialsProvider(credentials));
        });
        this.client = builder.build();
    }

    private static HttpHost host(URI url) {
        return new HttpHost(url.getScheme(), url.getHost(), url.getPort());
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }

    /** Asks, with JSON made of maps, lists and values; null for nothing. */
    JsonNode ask(String method, String path, @Nullable Object body) throws IOException {
        return find(method, path, body)
                .orElseThrow(() -> new IndexUnavailableException("OpenSearch has no index at " + path + " now"));
    }

    /** The same; empty for what is not there. */
    Optional<JsonNode> find(String method, String path, @Nullable Object body) throws IOException {
        Request request = new Request(method, path);
        if (body != null) {
            request.setJsonEntity(MAPPER.writeValueAsString(body));
        }
        return perform(request);
    }

    /** Searches an index. */
    JsonNode search(String index, Map<String, ?> body) throws IOException {
        return ask("POST", "/" + index + "/_search", body);
    }

    /** Sends lines of actions and documents. */
    JsonNode bulk(String lines) throws IOException {
        Request request = new Request("POST", "/_bulk");
        request.setEntity(new StringEntity(lines, NDJSON.withCharset(StandardCharsets.UTF_8)));
        return perform(request).orElseThrow(() -> new IOException("OpenSearch knows no _bulk"));
    }

    /** A value as a line of {@link #bulk}. */
    static String line(Object value) throws IOException {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    private Optional<JsonNode> perform(Request request) throws IOException {
        try {
            return Optional.of(read(client.performRequest(request)));
        } catch (ResponseException e) {
            int status = e.getResponse().getStatusLine().getStatusCode();
            if (status == NOT_FOUND) {
                return Optional.empty();
            }
            if (LATER.contains(status)) {
                throw away(e);
            }
            throw e;
        } catch (IOException e) {
            throw away(e);
        }
    }

    private static JsonNode read(Response response) throws IOException {
        if (response.getEntity() == null) {
            return MissingNode.getInstance();
        }
        try (InputStream content = response.getEntity().getContent()) {
            return MAPPER.readTree(content);
        }
    }

    private IndexUnavailableException away(IOException e) {
        return new IndexUnavailableException("OpenSearch at " + urls + " does not answer: " + e.getMessage());
    }
}
