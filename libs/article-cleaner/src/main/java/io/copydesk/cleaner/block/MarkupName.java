package io.copydesk.cleaner.block;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A class or id as a page writes it, cut into words once for all who look at them. Immutable. */
public final class MarkupName {

    /** Where an element has no such name. */
    private static final MarkupName NONE = new MarkupName("", 0, new long[0]);

    /** As it is written, without white space around it; may be empty. */
    public final String text;

    /** How many names of the page were read before it; 0 is no name at all. */
    public final int number;

    /** The {@link TokenHash} of each word and of each pair of words in one name. */
    private final long[] tokens;

    private MarkupName(String text, int number, long[] tokens) {
        this.text = text;
        this.number = number;
        this.tokens = tokens;
    }

    /** What a table says of its words, alone and in pairs, as bits. */
    public int bits(TokenTable table) {
        int bits = 0;
        for (long token : tokens) {
            bits |= table.get(token);
        }
        return bits;
    }

    @Override
    public String toString() {
        return text;
    }

    /** The names of one page, which gives the same few of them to thousands of elements. Not thread-safe. */
    public static final class Pool {

        private final Map<String, MarkupName> known = new HashMap<>();
        private final @Nullable MarkupName[] recent = new @Nullable MarkupName[256];
        private final TokenSet tokens = new TokenSet();
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

        /** The attributes of an element that has others than class and id; null if it has not, as most. */
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
                others = attributes > named ? said : null;
            }
        }

        /** A class or id, white space around it taken off. */
        public MarkupName of(String written) {
            String text = written.trim();
            if (text.isEmpty()) {
                return NONE;
            }
            // most are like the one before: to compare the two costs less than to hash a text that is new each time
            int place = (text.length() * 31 + text.charAt(text.length() - 1)) & (recent.length - 1);
            MarkupName seen = recent[place];
            if (seen == null || !seen.text.equals(text)) {
                seen = known.computeIfAbsent(text, this::read);
                recent[place] = seen;
            }
            return seen;
        }

        private MarkupName read(String text) {
            NameWords.tokens(text, tokens);
            return new MarkupName(text, known.size() + 1, tokens.all());
        }
    }
}
