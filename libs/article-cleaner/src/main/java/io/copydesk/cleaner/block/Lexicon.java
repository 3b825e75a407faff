package io.copydesk.cleaner.block;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The weights of tokens as they were learned, from a resource with a token and its weight a line. Immutable. */
public final class Lexicon implements Evidence {

    private final Map<String, Float> weights;

    private Lexicon(Map<String, Float> weights) {
        this.weights = weights;
    }

    /** Loads a resource of this package. */
    public static Lexicon resource(String name) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads tokens in the resource's form. */
    public static Lexicon read(Reader reader) {
        Map<String, Float> weights = new HashMap<>();
        new BufferedReader(reader).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int end = line.lastIndexOf(' ');
            weights.put(line.substring(0, end), Float.parseFloat(line.substring(end + 1)));
        });
        return new Lexicon(weights);
    }

    @Override
    public double of(String token) {
        return weights.getOrDefault(token, 0f);
    }
}
