package io.copydesk.cleaner.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A class or id, with what is made of it when that is first asked for. Not thread-safe. */
final class ElementName {

    private static final ElementName NONE = new ElementName("");

    final String text;
    final int hints;
    private @Nullable ContentName content;
    private int bodies = -1;

    private ElementName(String text) {
        this.text = text;
        this.hints = Hints.words(text);
    }

    /** The names of one page, which gives the same few of them to thousands of elements. */
    static final class Pool {

        private final Map<String, ElementName> known = new HashMap<>();

        /** What the element has in the attribute, without white space around it. */
        ElementName of(Element element, String attribute) {
            // the parser has written their names in small letters: to look for other spellings would cost as much again
            String text = element.attributesSize() == 0
                    ? ""
                    : element.attributes().get(attribute).trim();
            return text.isEmpty() ? NONE : known.computeIfAbsent(text, ElementName::new);
        }
    }

    /** What Readability reads in it. */
    ContentName content() {
        if (content == null) {
            content = ContentName.of(text);
        }
        return content;
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
