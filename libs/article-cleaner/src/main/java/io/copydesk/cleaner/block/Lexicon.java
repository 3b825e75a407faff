package io.copydesk.cleaner.block;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;

/** The weights of tokens as they were learned, from a resource with a token and its weight a line. Immutable. */
public final class Lexicon implements Evidence {

    private final Map<String, Float> weights;

    private Lexicon(Map<String, Float> weights) {
        this.weights = weights;
    }

    /** Loads a resource of this package. */
    public static Lexicon resource(String name) {
        return Resource.read(name, Lexicon::read);
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
