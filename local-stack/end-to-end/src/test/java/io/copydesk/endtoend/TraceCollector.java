package io.copydesk.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Receives spans as an OpenTelemetry collector does, OTLP over HTTP, and keeps them. */
final class TraceCollector implements AutoCloseable {

    record Seen(String service, Span span) {}

    private final Map<String, Queue<Seen>> byTrace = new ConcurrentHashMap<>();
    private final HttpServer server;

    TraceCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    /** What points a service here. */
    Map<String, String> environment() {
        return Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf");
    }

    /** The services that have reported a span of this trace. */
    Set<String> services(String traceId) {
        return spans(traceId).stream().map(Seen::service).collect(Collectors.toSet());
    }

    Collection<Seen> spans(String traceId) {
        return byTrace.getOrDefault(traceId, new ConcurrentLinkedQueue<>());
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = unzipped(exchange)) {
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::keep);
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static InputStream unzipped(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    private void keep(ResourceSpans reported) {
        String service = reported.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(KeyValue::getValue)
                .map(value -> value.getStringValue())
                .findFirst()
                .orElse("");
        reported.getScopeSpansList()
                .forEach(scope -> scope.getSpansList()
                        .forEach(span -> byTrace.computeIfAbsent(
                                        HexFormat.of()
                                                .formatHex(span.getTraceId().toByteArray()),
                                        id -> new ConcurrentLinkedQueue<>())
                                .add(new Seen(service, span))));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
