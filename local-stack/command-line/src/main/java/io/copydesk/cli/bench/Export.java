package io.copydesk.cli.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole archive over HTTP, and what memory the store had meanwhile. */
final class Export {

    private static final long LOOK_EVERY_BYTES = 100_000_000;
    private static final double MEGABYTE = 1024 * 1024;

    private Export() {}

    /**
     * What an export took.
     *
     * @param heapMegabytes the most that the store's heap may have
     * @param usedMegabytes the most that was in use after a collection
     */
    record Figures(long lines, long bytes, double seconds, long heapMegabytes, long usedMegabytes) {}

    static Figures run(String store) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        long start = System.nanoTime();
        long lines = 0;
        long bytes = 0;
        long look = LOOK_EVERY_BYTES;
        double used = 0;
        try (InputStream in = http.send(
                        HttpRequest.newBuilder(URI.create(store + "/export.ndjson"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                if (bytes >= look) {
                    look += LOOK_EVERY_BYTES;
                    used = Math.max(used, metric(http, store, "jvm_gc_live_data_size_bytes"));
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        used = Math.max(used, metric(http, store, "jvm_gc_live_data_size_bytes"));
        double heap = metric(http, store, "jvm_gc_max_data_size_bytes");
        return new Figures(lines, bytes, seconds, Math.round(heap / MEGABYTE), Math.round(used / MEGABYTE));
    }

    private static double metric(HttpClient http, String store, String name) throws IOException, InterruptedException {
        String all = http.send(
                        HttpRequest.newBuilder(URI.create(store + "/q/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString(UTF_8))
                .body();
        Matcher value =
                Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)$").matcher(all);
        return value.find() ? Double.parseDouble(value.group(1)) : Double.NaN;
    }
}
