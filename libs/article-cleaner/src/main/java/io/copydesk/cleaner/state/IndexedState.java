package io.copydesk.cleaner.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * State that is written as one list in which lists and maps hold the places of their values instead of the values, as Nuxt and
 * SvelteKit write it ("devalue"). Not thread-safe.
 */
final class IndexedState {

    /** Values: all that a page needs; what refers to itself would go on for ever. */
    private static final int MOST = 100_000;

    private static final int FEWEST = 3;

    private final List<?> places;
    private int left = MOST;

    private IndexedState(List<?> places) {
        this.places = places;
    }

    /** Whether all that a script holds is such a state: a list that begins with a map of places, or with a list of a name and a place. */
    static boolean is(Object value) {
        if (!(value instanceof List<?> list) || list.size() < FEWEST) {
            return false;
        }
        Object first = list.get(0);
        if (first instanceof List<?> named && named.size() == 2 && named.get(0) instanceof String) {
            return isPlace(named.get(1), list);
        }
        return first instanceof Map<?, ?> map
                && !map.isEmpty()
                && map.values().stream().allMatch(place -> isPlace(place, list));
    }

    private static boolean isPlace(@Nullable Object place, List<?> list) {
        return place instanceof Integer at && at < list.size();
    }

    /** The state with its values where they belong. */
    static Object read(List<?> list) {
        return new IndexedState(list).value(0, 0);
    }

    private Object value(int at, int depth) {
        Object place = at < places.size() ? places.get(at) : null;
        if (depth > ScriptLiterals.MAX_DEPTH || --left < 0) {
            return "";
        }
        if (place instanceof Map<?, ?> map) {
            Map<String, Object> out = new LinkedHashMap<>();
            map.forEach((name, one) -> {
                if (one instanceof Integer next) {
                    out.put(String.valueOf(name), value(next, depth + 1));
                }
            });
            return out;
        }
        if (place instanceof List<?> list) {
            List<Object> out = new ArrayList<>();
            for (Object one : list) {
                if (one instanceof Integer next) {
                    out.add(value(next, depth + 1));
                }
            }
            return out;
        }
        return place == null ? "" : place;
    }
}
