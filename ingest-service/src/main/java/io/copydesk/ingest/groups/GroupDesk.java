package io.copydesk.ingest.groups;

import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.monitor.ConsumerGroups;
import io.copydesk.monitor.GroupInUseException;
import io.copydesk.monitor.GroupState;
import io.copydesk.monitor.OffsetMove;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Consumer groups as requests ask for them. Thread-safe. Every method throws {@link ProblemException}: 404 for what is not there, 400 for a
 * question that can't be read, 409 for a group that is in use, 503 where Kafka is away.
 */
@ApplicationScoped
class GroupDesk {

    private static final Logger LOG = Logger.getLogger(GroupDesk.class);

    private final ConsumerGroups groups;

    GroupDesk(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.groups = new ConsumerGroups(kafka);
    }

    List<GroupState> groups() {
        return asked(groups::groups);
    }

    GroupState group(String name) {
        return asked(() -> groups.group(name)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        404, "No such group", "there is no consumer group " + name + "; GET /groups names them"))));
    }

    /** What would be done. */
    List<OffsetMove> plan(String name, OffsetQuery query) {
        GroupState group = group(name);
        return checked(query, asked(() -> groups.plan(group, query.topic(), query::isMeant, query.target())));
    }

    /** Does it. */
    List<OffsetMove> reset(String name, OffsetQuery query) {
        GroupState group = group(name);
        try {
            return checked(query, asked(() -> groups.reset(group, query.topic(), query::isMeant, query.target())));
        } catch (GroupInUseException e) {
            throw new ProblemException(Problem.of(409, "The group is in use", String.valueOf(e.getMessage())));
        }
    }

    private static List<OffsetMove> checked(OffsetQuery query, List<OffsetMove> moves) {
        if (moves.isEmpty()) {
            throw new ProblemException(
                    Problem.of(404, "No such partition", "there is no such topic or partition: " + query.words()));
        }
        return moves;
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            LOG.warnf("Groups could not be asked for: %s", e);
            throw ProblemException.comeAgain("Groups are not known now", "Kafka does not answer");
        }
    }

    @PreDestroy
    void stop() {
        groups.close();
    }
}
