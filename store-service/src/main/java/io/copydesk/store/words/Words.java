package io.copydesk.store.words;

import java.util.List;

/** What a search asks for, as a tree. */
public sealed interface Words {

    /** All articles. */
    record All() implements Words {}

    /** A word, or what else stands without a space in it; its other forms count too. */
    record Word(String text) implements Words {}

    /** Every word that begins so. */
    record Prefix(String text) implements Words {}

    /** Words that follow each other, in these very forms. */
    record Phrase(String text) implements Words {}

    /**
     * Words or phrases that stand close together, in any order and in these very forms.
     *
     * @param parts two or more
     * @param distance how many other words may stand between them, all in all
     */
    record Near(List<Phrase> parts, int distance) implements Words {}

    /** What must be in the title. */
    record Title(Words words) implements Words {}

    record Not(Words words) implements Words {}

    record And(List<Words> parts) implements Words {}

    record Or(List<Words> parts) implements Words {}
}
