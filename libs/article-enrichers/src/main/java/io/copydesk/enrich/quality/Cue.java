package io.copydesk.enrich.quality;

import io.copydesk.enrich.words.ResourceLines;
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

    /** All cues, of the resource {@code signals.tsv}. */
    static List<Cue> all() {
        return ResourceLines.require(Cue.class, "signals.tsv").stream()
                .map(Cue::parse)
                .toList();
    }

    private static Cue parse(List<String> parts) {
        return new Cue(
                parts.get(0),
                Place.valueOf(parts.get(1).toUpperCase(Locale.ROOT)),
                Double.parseDouble(parts.get(2)),
                Pattern.compile(parts.get(3)));
    }
}
