package io.copydesk.cli.topics;

import io.copydesk.cli.terminal.Style;
import io.copydesk.cli.terminal.Table;
import io.copydesk.monitor.Figures;
import io.copydesk.monitor.Flow;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What flows, as lines. */
final class FlowPicture {

    private FlowPicture() {}

    static List<String> of(Flow flow) {
        List<String> lines = new ArrayList<>();
        lines.add(Style.bold("What flows") + "  " + flow.time().truncatedTo(ChronoUnit.SECONDS)
                + "  oldest that waits: " + Figures.duration(flow.oldest()));
        lines.add("");
        Table topics = new Table("TOPIC", "PARTITIONS", "KEPT", "IN/S");
        flow.topics()
                .forEach(topic ->
                        topics.row(topic.name(), topic.partitions(), topic.kept(), Figures.rate(topic.perSecond())));
        lines.addAll(topics.lines());
        lines.add("");
        Table groups = new Table("GROUP", "READS", "DONE/S", "LAG", "OLDEST", "P50", "P95", "P99", "REFUSED/MIN");
        flow.stages().forEach(stage -> row(groups, stage, Figures.count(stage.refusedPerMinute())));
        flow.readers().forEach(reader -> row(groups, reader, "-"));
        lines.addAll(groups.lines());
        lines.add("");
        Flow.Conservation all = flow.conservation();
        lines.add(all.in() + " in = " + all.stored() + " stored + " + all.refused() + " refused + " + all.underWay()
                + " under way" + (all.again() > 0 ? "  (" + all.again() + " delivered again)" : ""));
        if (all.isBroken()) {
            lines.add(Style.red(all.missing() + " missing, " + all.expired() + " deleted before they were read"));
        }
        return lines;
    }

    private static void row(Table table, Flow.GroupFlow group, String refused) {
        Flow.Latency latency = group.latency();
        table.row(
                group.group(),
                group.topic(),
                Figures.rate(group.perSecond()),
                group.lag(),
                Figures.duration(group.oldest()),
                Figures.duration(latency == null ? null : Long.valueOf(latency.p50())),
                Figures.duration(latency == null ? null : Long.valueOf(latency.p95())),
                Figures.duration(latency == null ? null : Long.valueOf(latency.p99())),
                refused);
    }
}
