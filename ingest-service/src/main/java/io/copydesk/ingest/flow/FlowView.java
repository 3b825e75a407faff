package io.copydesk.ingest.flow;

import io.copydesk.monitor.Figures;
import io.copydesk.monitor.Flow;
import io.copydesk.monitor.Stage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of what flows. Everything on it that changes is a figure with a name: the page is made with them, and each later second
 * tells it the new ones.
 */
final class FlowView {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    // There before the first figure is.
    private static final List<Step> STEPS = Stage.OF_ARTICLES.stream()
            .map(stage -> new Step(stage.reads(), stage.group(), stage.refuses()))
            .toList();

    private final List<Reader> readers = new ArrayList<>();
    private final Map<String, String> figures = new LinkedHashMap<>();

    /** A topic, and the stage that reads it. */
    public record Step(String topic, String stage, String deadLetters) {}

    /** Another group that reads one of the topics. */
    public record Reader(String id, String group, String topic) {}

    /** A part of the page that changes. */
    public record Figure(String name, String text) {}

    private FlowView() {}

    static FlowView of(FlowWatch.Look look, List<Flow> history) {
        FlowView view = new FlowView();
        Flow flow = look.flow();
        view.figures.put("alarm", alarm(look));
        if (flow != null) {
            view.put(flow);
            view.put(flow.conservation());
            view.put(history, flow.time());
        }
        return view;
    }

    private static String alarm(FlowWatch.Look look) {
        Instant silent = look.silentSince();
        if (silent != null) {
            return look.flow() == null
                    ? "Kafka has not answered yet."
                    : "Kafka does not answer since " + CLOCK.format(silent) + ": the figures are older.";
        }
        Flow.Conservation all = Objects.requireNonNull(look.flow()).conservation();
        String missing = all.missing() == 0
                ? ""
                : Figures.count(all.missing())
                        + " articles are missing: a stage committed them and wrote them nowhere. ";
        String expired = all.expired() == 0
                ? ""
                : Figures.count(all.expired()) + " articles were deleted from a topic before a stage had read them.";
        return (missing + expired).strip();
    }

    private void put(Flow flow) {
        figures.put("time", CLOCK.format(flow.time()));
        figures.put("oldest", Figures.duration(flow.oldest()));
        flow.topics().forEach(topic -> {
            figures.put(topic.name() + ".rate", Figures.rate(topic.perSecond()));
            figures.put(topic.name() + ".kept", Figures.count(topic.kept()));
        });
        for (Flow.GroupFlow stage : flow.stages()) {
            put(stage.group(), stage);
            figures.put(stage.group() + ".refused", Figures.count(stage.refusedPerMinute()));
        }
        for (Flow.GroupFlow reader : flow.readers()) {
            String id = reader.group() + " " + reader.topic();
            readers.add(new Reader(id, reader.group(), reader.topic()));
            put(id, reader);
        }
    }

    private void put(String id, Flow.GroupFlow group) {
        figures.put(id + ".rate", Figures.rate(group.perSecond()));
        figures.put(id + ".lag", Figures.count(group.lag()));
        figures.put(id + ".oldest", Figures.duration(group.oldest()));
        put(id + ".latency", group.latency());
        put(id + ".way", group.way());
    }

    private void put(String id, Flow.@Nullable Latency latency) {
        figures.put(id + ".p50", Figures.duration(latency == null ? null : Long.valueOf(latency.p50())));
        figures.put(id + ".p95", Figures.duration(latency == null ? null : Long.valueOf(latency.p95())));
        figures.put(id + ".p99", Figures.duration(latency == null ? null : Long.valueOf(latency.p99())));
    }

    private void put(Flow.Conservation all) {
        figures.put("all.in", Figures.count(all.in()));
        figures.put("all.stored", Figures.count(all.stored()));
        figures.put("all.refused", Figures.count(all.refused()));
        figures.put("all.underWay", Figures.count(all.underWay()));
        figures.put("all.again", Figures.count(all.again()));
        figures.put("all.missing", Figures.count(all.missing() + all.expired()));
    }

    private void put(List<Flow> history, Instant now) {
        Curve in = Curve.of(history, now, look -> look.topics().get(0).perSecond());
        put("in", in, Figures.rate(in.most()) + " a second");
        Curve stored = Curve.of(history, now, look -> last(look).perSecond());
        put("stored", stored, Figures.rate(stored.most()) + " a second");
        Curve lag = Curve.of(history, now, look -> look.conservation().underWay());
        put("lag", lag, Figures.count(Math.round(lag.most())));
        Curve oldest = Curve.of(history, now, look -> look.oldest() == null ? 0 : look.oldest());
        put("waits", oldest, Figures.duration(Math.round(oldest.most())));
        Curve refused = Curve.of(history, now, FlowView::refusedPerMinute);
        put("refusals", refused, Figures.count(Math.round(refused.most())) + " a minute");
    }

    private void put(String name, Curve curve, String most) {
        figures.put("curve." + name, curve.points());
        figures.put("curve." + name + ".most", most);
    }

    private static Flow.GroupFlow last(Flow flow) {
        return flow.stages().get(flow.stages().size() - 1);
    }

    private static long refusedPerMinute(Flow flow) {
        return flow.stages().stream()
                .mapToLong(Flow.GroupFlow::refusedPerMinute)
                .sum();
    }

    public List<Step> steps() {
        return STEPS;
    }

    public List<Reader> readers() {
        return List.copyOf(readers);
    }

    /** The figure of this name; empty if there is none now. */
    public Figure figure(String name) {
        return new Figure(name, figures.getOrDefault(name, ""));
    }

    /** All figures by name, as the page is told them. */
    Map<String, String> figures() {
        return Map.copyOf(figures);
    }
}
