package io.copydesk.cleaner.block;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A class or id as a page writes it, cut into words once for all who look at them. Immutable. */
public final class MarkupName {

    /** Where an element has no such name. */
    private static final MarkupName NONE = new MarkupName("", 0, new long[0], new long[0]);

    /** As it is written, without white space around it; may be empty. */
    public final String text;

    /** How many names of the page were read before it; 0 is no name at all. */
    public final int number;

    private final long[] joined;
    private final long[] hyphenated;

    /** With its tokens as {@link NameTokens} makes them. */
    private MarkupName(String text, int number, long[] joined, long[] hyphenated) {
        this.text = text;
        this.number = number;
        this.joined = joined;
        this.hyphenated = hyphenated;
    }

    /** What a table says of its words, alone and in pairs, as bits. */
    public int bits(TokenTable table) {
        int bits = 0;
        for (long token : joined) {
            bits |= table.get(token);
        }
        return bits;
    }

    /**
     * What each of its words of two letters or more speaks for, alone and with the one before it and a hyphen; some may come again.
     *
     * @param place what stands behind each of them in the evidence, to tell a word in one place from the same in another
     */
    public double[] weigh(Evidence evidence, String place) {
        double[] weights = new double[hyphenated.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = evidence.of(TokenHash.add(hyphenated[i], place, 0, place.length()));
        }
        return weights;
    }

    @Override
    public String toString() {
        return text;
    }

    /** The names of one page, which gives the same few of them to thousands of elements. Not thread-safe. */
    public static final class Pool {

        private final Map<String, MarkupName> known = new HashMap<>();
        private final @Nullable MarkupName[] recent = new @Nullable MarkupName[256];
        private final NameTokens tokens = new NameTokens();
        private @Nullable Element asked;
        private MarkupName name = NONE;
        private MarkupName id = NONE;
        private @Nullable Attributes others;

        /** How many numbers there are, with that of no name. */
        public int size() {
            return known.size() + 1;
        }

        /** Its classes. */
        public MarkupName classOf(Element element) {
            ask(element);
            return name;
        }

        public MarkupName idOf(Element element) {
            ask(element);
            return id;
        }

        /** The attributes of an element that has others than class, id and href; null if it has not, as most. */
        public @Nullable Attributes othersOf(Element element) {
            ask(element);
            return others;
        }

        /** Several ask of each element, one right after the other. */
        @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant, not an equal one
        private void ask(Element element) {
            if (element == asked) {
                return;
            }
            asked = element;
            name = NONE;
            id = NONE;
            others = null;
            int attributes = element.attributesSize();
            if (attributes > 0) {
                // the parser has written their names in small letters: no need to look for other spellings
                Attributes said = element.attributes();
                name = of(said.get("class"));
                id = attributes == 1 && name.number > 0 ? NONE : of(said.get("id"));
                int named = (name.number > 0 ? 1 : 0) + (id.number > 0 ? 1 : 0);
                others = attributes > named && (attributes > named + 1 || !said.hasKey("href")) ? said : null;
            }
        }

        /** A class or id, white space around it taken off. */
        public MarkupName of(String written) {
            String text = written.trim();
            if (text.isEmpty()) {
                return NONE;
            }
            // most are like one before: to compare the two costs less than to hash a text that is new each time
            int some = (text.length() * 31 + text.charAt(text.length() - 1)) * 31 + text.charAt(text.length() / 2);
            int place = some & (recent.length - 1);
            MarkupName seen = recent[place];
            if (seen == null || !seen.text.equals(text)) {
                seen = known.computeIfAbsent(text, this::read);
                recent[place] = seen;
            }
            return seen;
        }

        private MarkupName read(String text) {
            tokens.read(text);
            return new MarkupName(text, known.size() + 1, tokens.joined(), tokens.hyphenated());
        }
    }
}
