package io.copydesk.cleaner.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A class or id, with what is made of it when that is first asked for. Not thread-safe. */
final class ElementName {

    private static final ElementName NONE = new ElementName("", 0);

    final String text;
    final int hints;

    /** Whether it is a {@link ConsentBoxes consent manager's}. */
    final boolean consent;

    /** How many names of the page were read before it; 0 is no name at all. */
    final int number;

    private @Nullable Boolean unlikely;
    private double weight = Double.NaN;
    private int bodies = -1;

    private ElementName(String text, int number) {
        this.text = text;
        this.number = number;
        this.hints = Hints.words(text);
        this.consent = ConsentBoxes.isNamed(text);
    }

    /** The names of one page, which gives the same few of them to thousands of elements. */
    static final class Pool {

        private final Map<String, ElementName> known = new HashMap<>();

        /** How many numbers there are, with that of no name. */
        int size() {
            return known.size() + 1;
        }

        /** What the element has in the attribute, without white space around it. */
        ElementName of(Element element, String attribute) {
            // the parser has written their names in small letters: to look for other spellings would cost as much again
            String text = element.attributesSize() == 0
                    ? ""
                    : element.attributes().get(attribute).trim();
            return text.isEmpty() ? NONE : known.computeIfAbsent(text, key -> new ElementName(key, known.size() + 1));
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
