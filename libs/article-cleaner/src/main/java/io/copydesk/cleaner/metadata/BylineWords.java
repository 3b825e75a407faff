package io.copydesk.cleaner.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of bylines in many languages; the list is the resource {@code byline-words.txt}. Thread-safe. */
enum BylineWords {
    BY,
    LABEL,
    WRITER,
    POSTED,
    AND,
    STOP,
    SMALL,
    ARTICLE,
    ROLE,
    DESK,
    GENERIC,
    AGENCY,
    NEVER;

    private static final Map<BylineWords, Set<String>> ALL = new EnumMap<>(BylineWords.class);

    static {
        try (InputStream in = Objects.requireNonNull(BylineWords.class.getResourceAsStream("byline-words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        ALL.put(
                                valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT)),
                                Set.of(line.substring(colon + 1).strip().split(" ", -1)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a word is one of these, however it is capitalized. */
    boolean has(String word) {
        return ALL.getOrDefault(this, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
