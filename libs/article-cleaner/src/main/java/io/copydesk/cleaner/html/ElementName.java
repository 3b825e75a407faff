package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.MarkupName;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A class or id, with what is made of it. Not thread-safe. */
final class ElementName {

    /** Generated names go on for kilobytes and say nothing. */
    private static final int LONGEST = 300;

    private static final int UNKNOWN = -1;

    final String text;
    final int hints;

    /** That of the {@link MarkupName}. */
    final int number;

    private final MarkupName written;

    private final int lists;
    private int bodies = UNKNOWN;

    ElementName(MarkupName name) {
        this.written = name;
        this.text = name.text;
        this.number = name.number;
        this.hints = Hints.words(name);
        this.lists = NameList.all(beginning());
    }

    /** What its words speak for, as {@link MarkupName#weigh}. */
    double[] weigh(Evidence evidence, String place) {
        return written.weigh(evidence, place);
    }

    private String beginning() {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** In small letters; cut off where it is long. */
    String small() {
        return beginning().toLowerCase(Locale.ROOT);
    }

    /** Whether a list has a word of it. */
    boolean isIn(NameList list) {
        return (lists & list.bit) != 0;
    }

    /** Which lists of {@link KnownBodies} have it, as bits. */
    int bodies() {
        if (bodies == UNKNOWN) {
            bodies = KnownBodies.lists(this);
        }
        return bodies;
    }

    @Override
    public String toString() {
        return text;
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
}
