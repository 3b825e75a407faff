package io.copydesk.enrich.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that show what kind of text an article is.
 *
 * @param confidence how often it is so where they stand, 0 to 1
 */
record Cue(String signal, Place place, double confidence, Pattern pattern) {

    /** Where the words must stand. */
    enum Place {
        TITLE,
        /** Section and tags. */
        LABEL,
        /** The first and the last paragraphs. */
        EDGE
    }

    private static final Pattern TAB = Pattern.compile("\t");

    /** All cues, of the resource {@code signals.tsv}. */
    static List<Cue> all() {
        try (InputStream resource = Cue.class.getResourceAsStream("signals.tsv")) {
            if (resource == null) {
                throw new IllegalStateException("the list of signals is missing");
            }
            return new BufferedReader(new InputStreamReader(resource, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Cue::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of signals must be readable", e);
        }
    }

    private static Cue parse(String line) {
        String[] parts = TAB.split(line, -1);
        return new Cue(
                parts[0],
                Place.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                Double.parseDouble(parts[2]),
                Pattern.compile(parts[3]));
    }
}
