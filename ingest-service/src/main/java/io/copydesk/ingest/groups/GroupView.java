package io.copydesk.ingest.groups;

import io.copydesk.monitor.Figures;
import io.copydesk.monitor.GroupState;
import io.copydesk.records.Printable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A group in words, for the pages. What clients call themselves is printable.
 *
 * @param topics that it has committed offsets of
 */
record GroupView(
        String name,
        String address,
        String state,
        String lag,
        boolean active,
        List<String> topics,
        List<Member> members,
        List<Part> partitions) {

    /** Who is in it. */
    record Member(String client, String host, int partitions) {}

    /** How far it is in a partition. */
    record Part(String topic, int partition, String committed, String end, String lag, String oldest, String client) {}

    /** @param waiting for how long records wait, as {@link io.copydesk.ingest.flow.WaitingTimes} tells it */
    static GroupView of(GroupState state, Map<String, Long> waiting) {
        return new GroupView(
                Printable.of(state.group()),
                address(state.group()),
                state.state(),
                Figures.count(state.lag()),
                state.isActive(),
                state.partitions().stream()
                        .map(GroupState.Part::topic)
                        .distinct()
                        .toList(),
                state.members().stream()
                        .map(member -> new Member(
                                Printable.of(member.client()), Printable.of(member.host()), member.partitions()))
                        .toList(),
                state.partitions().stream().map(part -> part(part, waiting)).toList());
    }

    static String address(String group) {
        return "/desk/groups/"
                + URLEncoder.encode(group, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Part part(GroupState.Part part, Map<String, Long> waiting) {
        return new Part(
                part.topic(),
                part.partition(),
                part.committed() == null ? "nothing" : Long.toString(part.committed()),
                Long.toString(part.end()),
                part.lag() == null ? "–" : Figures.count(part.lag()),
                Figures.duration(waiting.get(part.topic() + "/" + part.partition())),
                Printable.of(Objects.requireNonNullElse(part.client(), "")));
    }

    /** The topics in words. */
    public String topicNames() {
        return topics.stream().collect(Collectors.joining(", "));
    }
}
