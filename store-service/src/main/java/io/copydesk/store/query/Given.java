package io.copydesk.store.query;

import io.copydesk.store.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; each method throws a {@link ProblemException} that says what is wrong with one. */
public final class Given {

    private Given() {}

    /** The value of a parameter that may be given once; null if it isn't. */
    public static @Nullable String one(String name, @Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw ProblemException.badRequest(name + " may be given once, it is given " + values.size() + " times");
        }
        return values.get(0);
    }

    /** Values that none is empty of. */
    public static List<String> all(String name, @Nullable List<String> values) {
        List<String> all = values == null ? List.of() : values;
        if (all.stream().anyMatch(String::isBlank)) {
            throw ProblemException.badRequest(name + " is empty: leave it out to find all");
        }
        return all.stream().map(String::strip).toList();
    }

    /** What stands between the commas of all values. */
    public static List<String> parts(String name, @Nullable List<String> values) {
        return all(name, values).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
    }

    public static int number(String name, @Nullable List<String> values, int otherwise, int most) {
        String text = one(name, values);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw ProblemException.badRequest(name + " must be from 1 to " + most + ", it is \"" + text + "\"");
    }

    /** Whether the first of two words is given, rather than the second or nothing. */
    public static boolean choice(String name, @Nullable List<String> values, String yes, String no) {
        String text = one(name, values);
        if (text == null || text.equals(no)) {
            return false;
        }
        if (!text.equals(yes)) {
            throw ProblemException.badRequest(name + " must be " + yes + " or " + no + ", it is \"" + text + "\"");
        }
        return true;
    }
}
