package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.MarkupName;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A class or id, with what is made of it when that is first asked for. Not thread-safe. */
final class ElementName {

    /** Generated names go on for kilobytes and say nothing. */
    private static final int LONGEST = 300;

    final String text;
    final int hints;

    /** Whether it is a {@link ConsentBoxes consent manager's}. */
    final boolean consent;

    /** That of the {@link MarkupName}. */
    final int number;

    /** In small letters, with space around it, so that a word at its beginning or end is one; cut off where it is long. */
    private final String small;

    private @Nullable Boolean unlikely;
    private double weight = Double.NaN;
    private int bodies = -1;

    private ElementName(MarkupName name) {
        this.text = name.text;
        this.number = name.number;
        this.hints = Hints.words(name);
        this.small = small(text);
        this.consent = ConsentBoxes.isNamed(small);
    }

    static String small(String name) {
        return ' ' + name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT) + ' ';
    }

    /** What was made of one page's names. */
    static final class Pool {

        private @Nullable ElementName[] known = new @Nullable ElementName[64];

        ElementName of(MarkupName name) {
            if (name.number >= known.length) {
                known = Arrays.copyOf(known, Math.max(name.number + 1, known.length * 2));
            }
            ElementName seen = known[name.number];
            if (seen == null) {
                seen = new ElementName(name);
                known[name.number] = seen;
            }
            return seen;
        }
    }

    /** Whether Readability holds that the article is hardly there. */
    boolean isUnlikely() {
        if (unlikely == null) {
            unlikely = ContentName.isUnlikely(small);
        }
        return unlikely;
    }

    /** What it is worth to Readability. */
    double weight() {
        if (Double.isNaN(weight)) {
            weight = ContentName.weight(small);
        }
        return weight;
    }

    /** Which lists of {@link KnownBodies} have it, as bits. */
    int bodies() {
        if (bodies < 0) {
            bodies = KnownBodies.lists(small);
        }
        return bodies;
    }

    @Override
    public String toString() {
        return text;
    }
}
