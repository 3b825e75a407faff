package io.copydesk.cleaner.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the state that a page's scripts hold: a map, a list, or a text, which has no parts. Not thread-safe. */
final class StateNode {

    /** What a part is. */
    enum Kind {
        MAP,
        LIST,
        TEXT
    }

    final Kind kind;

    /** What its map calls it; empty in a list. */
    final String name;

    /** Empty unless it is a text. */
    final String text;

    final @Nullable StateNode parent;
    final List<StateNode> parts = new ArrayList<>();
    final int depth;

    /** Characters of sentences in it, about. */
    int prose;

    StateNode(Kind kind, String name, String text, @Nullable StateNode parent) {
        this.kind = kind;
        this.name = name;
        this.text = text;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        if (parent != null) {
            parent.parts.add(this);
        }
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isMap() {
        return kind == Kind.MAP;
    }

    /** The part of a name, or null. */
    @Nullable
    StateNode part(String of) {
        for (StateNode part : parts) {
            if (part.name.equals(of)) {
                return part;
            }
        }
        return null;
    }

    /** The text of a name, or null. */
    @Nullable
    String text(String of) {
        StateNode part = part(of);
        return part == null || !part.isText() ? null : part.text;
    }

    /** The first texts in it, until they have so many characters. */
    String beginning(int chars) {
        StringBuilder all = new StringBuilder();
        collect(all, chars);
        return all.toString();
    }

    private void collect(StringBuilder all, int chars) {
        if (all.length() < chars) {
            all.append(text).append(' ');
            parts.forEach(part -> part.collect(all, chars));
        }
    }
}
