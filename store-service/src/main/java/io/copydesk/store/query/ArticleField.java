package io.copydesk.store.query;

import java.util.Arrays;
import java.util.Optional;

/** What articles can be chosen and counted by. The name is that of the query parameter. */
public enum ArticleField {
    SOURCE("source"),
    SITE("site"),
    LANGUAGE("language"),
    COUNTRY("country"),
    AUTHOR("author"),
    ENTITY("entity"),
    TOPIC("topic"),
    TAG("tag"),
    QUALITY("quality"),
    KIND("kind");

    private final String parameter;

    ArticleField(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    /** The field of this parameter, if there is one. */
    public static Optional<ArticleField> of(String parameter) {
        return Arrays.stream(values())
                .filter(field -> field.parameter.equals(parameter))
                .findFirst();
    }
}
