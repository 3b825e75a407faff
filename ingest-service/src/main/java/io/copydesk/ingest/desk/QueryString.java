package io.copydesk.ingest.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** An address with a query, part by part. */
public final class QueryString {

    private final StringBuilder address;
    private char separator = '?';

    /** @param path as it stands in an address */
    public QueryString(String path) {
        address = new StringBuilder(path);
    }

    /** Adds a parameter; null and empty ones are left out. */
    public QueryString with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.append(separator).append(name).append('=').append(URLEncoder.encode(value.toString(), UTF_8));
            separator = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
