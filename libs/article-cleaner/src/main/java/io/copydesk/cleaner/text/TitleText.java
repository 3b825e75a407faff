package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Shape;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title in its line: "Headline | Site", "Section | Headline" and a trail of links have more than that. */
final class TitleText {

    private static final Pattern BAR = Pattern.compile("\\s?[|｜]\\s?");

    /** Words; what is shorter is a section's or a site's name. */
    private static final int SHORTEST = 4;

    /** Blocks from a trail of links, or from a line that has the title and something more, to the title alone. */
    private static final int NEAR = 6;

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
        String alone = alone(blocks, at);
        if (alone != null) {
            return alone;
        }
        int words = Shape.of(longest).words();
        boolean most = words >= SHORTEST && words >= 2 * (blocks.get(at).shape().words() - words);
        return most ? longest : text;
    }

    /** What stands alone in a near line: below "Section Headline" or above "Headline Tools"; null if nothing does. */
    private static @Nullable String alone(List<TextBlock> blocks, int at) {
        String text = blocks.get(at).text();
        for (int i = Math.max(0, at - NEAR); i < Math.min(blocks.size(), at + NEAR + 1); i++) {
            String other = blocks.get(i).text();
            boolean part = i < at ? text.startsWith(other + " ") : text.endsWith(" " + other);
            if (part && blocks.get(i).shape().words() >= SHORTEST) {
                return other;
            }
        }
        return null;
    }
}
