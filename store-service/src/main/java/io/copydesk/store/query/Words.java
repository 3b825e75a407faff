package io.copydesk.store.query;

import java.util.List;

/** What a search asks for, as a tree. */
sealed interface Words {

    /** All articles. */
    record All() implements Words {}

    /** A word, or what else stands without a space in it. */
    record Word(String text) implements Words {}

    /** Words that follow each other. */
    record Phrase(String text) implements Words {}

    record Not(Words words) implements Words {}

    record And(List<Words> parts) implements Words {}

    record Or(List<Words> parts) implements Words {}
}
