package io.copydesk.entities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a word can be of a name, by the scheme that the field's corpora have. */
final class Label {

    /** Begins with what is no name; then each type's beginning and inside. What is a name of something else is told apart, too. */
    static final List<String> ALL =
            List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC");

    /** Of each two labels after the first; those of names of something else have none. */
    private static final List<EntityType> TYPES = List.of(EntityType.PER, EntityType.ORG, EntityType.LOC);

    static final int COUNT = ALL.size();

    private Label() {}

    static boolean begins(int label) {
        return label % 2 == 1;
    }

    /** Whether one label may follow another: a name goes on only with its own type. */
    static boolean mayFollow(int before, int label) {
        return label == 0 || begins(label) || before == label || before == label - 1;
    }

    /** Whether a sentence may begin with it. */
    static boolean mayBegin(int label) {
        return label == 0 || begins(label);
    }

    /** The type of a label, or null. */
    static @Nullable EntityType type(int label) {
        int type = (label - 1) / 2;
        return label == 0 || type >= TYPES.size() ? null : TYPES.get(type);
    }
}
