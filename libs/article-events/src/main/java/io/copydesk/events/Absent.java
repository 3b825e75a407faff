package io.copydesk.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands for a field that a JSON document leaves out: events are read from strangers. */
final class Absent {

    private Absent() {}

    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new RefusedException("the event has no \"" + field + "\", which it must have");
        }
        return value;
    }
}
