package io.copydesk.ingest.flow;

import io.copydesk.monitor.Flow;
import io.copydesk.monitor.FlowHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A figure over the last hour, as the points of a line in a box of {@link #WIDTH} by {@link #HEIGHT}: time from left to right, the
 * present at the right edge.
 *
 * @param most the highest value, at the top of the box; 0 where there is none
 * @param points as SVG has them
 */
record Curve(double most, String points) {

    static final int WIDTH = 720;
    static final int HEIGHT = 60;

    static Curve of(List<Flow> looks, Instant now, ToDoubleFunction<Flow> figure) {
        double most = looks.stream().mapToDouble(figure).max().orElse(0);
        StringBuilder points = new StringBuilder();
        for (Flow look : looks) {
            double age = (double) Duration.between(look.time(), now).toMillis() / FlowHistory.SPAN.toMillis();
            double x = WIDTH * (1 - Math.min(1, Math.max(0, age)));
            double height = most == 0 ? 0 : figure.applyAsDouble(look) / most;
            points.append(String.format(Locale.ROOT, "%.0f,%.1f ", x, HEIGHT * (1 - height)));
        }
        return new Curve(most, points.toString().strip());
    }
}
