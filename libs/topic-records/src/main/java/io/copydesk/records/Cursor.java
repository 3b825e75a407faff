package io.copydesk.records;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the next page of records begins.
 *
 * @param backwards whether the page has older records rather than newer ones
 * @param offsets by partition; of older ones the offset behind the first
 */
public record Cursor(boolean backwards, Map<Integer, Long> offsets) {

    private static final char OLDER = '-';
    private static final char NEWER = '+';

    public Cursor {
        offsets = Map.copyOf(offsets);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Cursor parse(String text) {
        if (!text.matches("[-+](\\d{1,6}:\\d{1,18}(,(?!$)|$))*")) {
            throw new IllegalArgumentException("the cursor is not one that a page gave");
        }
        Map<Integer, Long> offsets = new TreeMap<>();
        for (String part : text.substring(1).split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                offsets.put(Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
            }
        }
        return new Cursor(text.charAt(0) == OLDER, offsets);
    }

    @Override
    public String toString() {
        return new TreeMap<>(offsets)
                .entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .collect(Collectors.joining(",", String.valueOf(backwards ? OLDER : NEWER), ""));
    }
}
