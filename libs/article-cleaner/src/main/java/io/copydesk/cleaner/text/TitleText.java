package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Shape;
import java.util.List;
import java.util.regex.Pattern;

/** The title in its line: "Headline | Site" and "Section | Headline" have more than that. */
final class TitleText {

    private static final Pattern BAR = Pattern.compile("\\s?[|｜]\\s?");

    /** Words; what is shorter is a section's or a site's name. */
    private static final int SHORTEST = 4;

    private TitleText() {}

    static String of(List<TextBlock> blocks, int at) {
        String text = blocks.get(at).text();
        String longest = "";
        for (String part : BAR.split(text, -1)) {
            boolean headline = !part.equals(text) && Shape.of(part).words() >= SHORTEST;
            if (headline && blocks.stream().anyMatch(block -> block.text().equals(part))) {
                return part;
            }
            longest = part.length() > longest.length() ? part : longest;
        }
        int words = Shape.of(longest).words();
        boolean most = words >= SHORTEST && words >= 2 * (blocks.get(at).shape().words() - words);
        return most ? longest : text;
    }
}
