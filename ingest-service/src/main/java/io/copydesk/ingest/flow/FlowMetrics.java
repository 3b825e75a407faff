package io.copydesk.ingest.flow;

import io.copydesk.monitor.Flow;
import io.copydesk.monitor.Stage;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What flows, as metrics. It is told from the brokers, so a stage that is dead has figures too; every instance of this service tells the
 * same. Labels are stages and the topics they read, write and refuse to: no more of them than there are.
 */
@ApplicationScoped
class FlowMetrics {

    private static final Map<String, ToLongFunction<Flow.Latency>> PERCENTILES =
            Map.of("50", Flow.Latency::p50, "95", Flow.Latency::p95, "99", Flow.Latency::p99);

    private static final Map<String, ToLongFunction<Flow.Conservation>> STATES = Map.of(
            "in", Flow.Conservation::in,
            "stored", Flow.Conservation::stored,
            "refused", Flow.Conservation::refused,
            "under_way", Flow.Conservation::underWay,
            "again", Flow.Conservation::again,
            "missing", Flow.Conservation::missing,
            "expired", Flow.Conservation::expired);

    private final FlowWatch watch;
    private final MeterRegistry metrics;

    FlowMetrics(FlowWatch watch, MeterRegistry metrics) {
        this.watch = watch;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        Stage.OF_ARTICLES.forEach(this::register);
        for (Stage stage : Stage.OF_ARTICLES) {
            for (String topic : List.of(stage.reads(), stage.refuses())) {
                register(topic);
            }
        }
        STATES.forEach((state, count) -> Gauge.builder(
                        "copydesk.conservation.articles",
                        watch,
                        from -> of(from, flow -> (double) count.applyAsLong(flow.conservation())))
                .description(
                        "Articles by what became of them since this instance watches; missing and expired should be 0")
                .tag("state", state)
                .register(metrics));
        Gauge.builder("copydesk.flow.age", watch, FlowMetrics::age)
                .description("How old these figures are: it grows where Kafka does not answer")
                .baseUnit("seconds")
                .register(metrics);
    }

    private void register(Stage stage) {
        gauge("copydesk.stage.lag.records", "Records that the stage has not done", stage, group -> group.lag());
        gauge(
                "copydesk.stage.lag.seconds",
                "How long the oldest record waits that the stage has not done; 0 where nothing waits",
                stage,
                group -> group.oldest() == null ? 0 : group.oldest() / 1_000.0);
        FunctionCounter.builder("copydesk.stage.done", watch, from -> zeroIfUnknown(of(from, stage, FlowMetrics::done)))
                .description("Records that the stage has done, as its commits tell it, since the topic began")
                .tag("stage", stage.group())
                .register(metrics);
        latency(
                "copydesk.stage.latency",
                "From the writing of a record to the commit that it is done",
                stage,
                Flow.GroupFlow::latency);
        latency(
                "copydesk.stage.way",
                "From the writing of an article's first record to the commit that this stage has done it",
                stage,
                Flow.GroupFlow::way);
    }

    private void register(String topic) {
        FunctionCounter.builder(
                        "copydesk.topic.written",
                        watch,
                        from -> zeroIfUnknown(of(from, topic, Flow.TopicFlow::written)))
                .description("Records that were written to the topic since it began, ends of transactions among them")
                .tag("topic", topic)
                .register(metrics);
        Gauge.builder("copydesk.topic.kept.records", watch, from -> of(from, topic, Flow.TopicFlow::kept))
                .description("Records that the topic keeps")
                .tag("topic", topic)
                .register(metrics);
    }

    private void gauge(String name, String description, Stage stage, ToDoubleFunction<Flow.GroupFlow> value) {
        Gauge.builder(name, watch, from -> of(from, stage, value))
                .description(description)
                .tag("stage", stage.group())
                .register(metrics);
    }

    private void latency(
            String name, String description, Stage stage, Function<Flow.GroupFlow, Flow.@Nullable Latency> latency) {
        PERCENTILES.forEach((percentile, millis) -> Gauge.builder(
                        name,
                        watch,
                        from -> of(from, stage, group -> {
                            Flow.Latency found = latency.apply(group);
                            return found == null ? Double.NaN : millis.applyAsLong(found) / 1_000.0;
                        }))
                .description(description + ", in the last minute")
                .baseUnit("seconds")
                .tag("stage", stage.group())
                .tag("percentile", percentile)
                .register(metrics));
    }

    private static double done(Flow.GroupFlow group) {
        return group.partitions().stream()
                .mapToLong(Flow.PartitionFlow::committed)
                .sum();
    }

    private static double of(FlowWatch watch, Stage stage, ToDoubleFunction<Flow.GroupFlow> value) {
        return of(
                watch,
                flow -> flow.stages().stream()
                        .filter(group -> group.group().equals(stage.group()))
                        .mapToDouble(value)
                        .findFirst()
                        .orElse(Double.NaN));
    }

    private static double of(FlowWatch watch, String topic, ToDoubleFunction<Flow.TopicFlow> value) {
        return of(
                watch,
                flow -> flow.topics().stream()
                        .filter(one -> one.name().equals(topic))
                        .mapToDouble(value)
                        .findFirst()
                        .orElse(Double.NaN));
    }

    private static double of(FlowWatch watch, ToDoubleFunction<Flow> value) {
        Flow flow = watch.last().flow();
        return flow == null ? Double.NaN : value.applyAsDouble(flow);
    }

    // A counter has no "unknown".
    private static double zeroIfUnknown(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static double age(FlowWatch watch) {
        Flow flow = watch.last().flow();
        return flow == null
                ? Double.NaN
                : Duration.between(flow.time(), Instant.now()).toMillis() / 1_000.0;
    }
}
