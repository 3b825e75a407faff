package io.copydesk.store.room;

import io.copydesk.store.query.ValueCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * How many articles were published when, as bars.
 *
 * @param bars from the oldest to the newest; empty if there is nothing to compare
 */
record Timeline(List<Bar> bars) {

    /** The size of the picture; its style says how large it is shown. */
    static final int WIDTH = 600;

    static final int HEIGHT = 60;

    private static final int MOST_BARS = 60;

    /** One bar, with the first and the last of its days. */
    record Bar(LocalDate from, LocalDate to, long count, double x, double width, double height, String address) {

        /** From the upper edge. */
        public double y() {
            return HEIGHT - height;
        }

        /** What it is of, in words. */
        public String label() {
            String days = from.equals(to) ? from.toString() : from + " to " + to;
            return days + ": " + count + (count == 1 ? " article" : " articles");
        }
    }

    /** The first day. */
    public LocalDate first() {
        return bars.get(0).from();
    }

    /** The last day. */
    public LocalDate last() {
        return bars.get(bars.size() - 1).to();
    }

    /**
     * The bars of these days.
     *
     * @param days each in days since 1970-01-01, with its articles
     */
    static Timeline of(List<ValueCount> days, Address address) {
        TreeMap<Long, Long> counts = new TreeMap<>();
        days.forEach(day -> counts.put(Long.valueOf(day.value()), day.count()));
        if (counts.size() < 2) {
            return new Timeline(List.of());
        }
        long first = counts.firstKey();
        long length = counts.lastKey() - first + 1;
        long step = (length + MOST_BARS - 1) / MOST_BARS;
        long[] sums = new long[(int) ((length + step - 1) / step)];
        counts.forEach((day, count) -> sums[(int) ((day - first) / step)] += count);
        long most = Arrays.stream(sums).max().orElse(1);
        double width = (double) WIDTH / sums.length;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            LocalDate from = LocalDate.ofEpochDay(first + i * step);
            LocalDate to = LocalDate.ofEpochDay(Math.min(first + (i + 1) * step, first + length) - 1);
            bars.add(new Bar(
                    from,
                    to,
                    sums[i],
                    i * width,
                    Math.max(width - 1, 1),
                    Math.ceil((double) HEIGHT * sums[i] / most),
                    address.replaced("from", List.of(from.toString()))
                            .replaced("to", List.of(to.toString()))
                            .toString()));
        }
        return new Timeline(bars);
    }
}
