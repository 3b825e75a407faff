package io.copydesk.cleaner.block;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

/** Reads what the library brings along. */
final class Resource {

    private Resource() {}

    /** Reads a UTF-8 resource of this package. */
    static <T> T read(String name, Function<BufferedReader, T> reading) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reading.apply(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
