package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.MarkupName;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A class or id, with what is made of it when that is first asked for. Not thread-safe. */
final class ElementName {

    final String text;
    final int hints;

    /** Whether it is a {@link ConsentBoxes consent manager's}. */
    final boolean consent;

    /** That of the {@link MarkupName}. */
    final int number;

    private @Nullable Boolean unlikely;
    private double weight = Double.NaN;
    private int bodies = -1;

    private ElementName(MarkupName name) {
        this.text = name.text;
        this.number = name.number;
        this.hints = Hints.words(name);
        this.consent = ConsentBoxes.isNamed(text);
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
            unlikely = ContentName.isUnlikely(text);
        }
        return unlikely;
    }

    /** What it is worth to Readability. */
    double weight() {
        if (Double.isNaN(weight)) {
            weight = ContentName.weight(text);
        }
        return weight;
    }

    /** Which lists of {@link KnownBodies} have it, as bits. */
    int bodies() {
        if (bodies < 0) {
            bodies = KnownBodies.lists(text);
        }
        return bodies;
    }

    @Override
    public String toString() {
        return text;
    }
}
