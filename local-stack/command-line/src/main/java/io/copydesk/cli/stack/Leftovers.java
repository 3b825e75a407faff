package io.copydesk.cli.stack;

import io.copydesk.backing.Ending;
import io.copydesk.backing.LocalKafka;
import io.copydesk.backing.LocalPostgres;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a supervisor that was killed left running. */
final class Leftovers {

    private static final Duration STOP = Duration.ofSeconds(30);

    private Leftovers() {}

    /**
     * Ends it all: services first, then the broker and the database. Only processes that are known by number and start to
     * be this stack's are ended.
     *
     * @return how many processes were ended, those of the state file counted
     */
    static int end(Home home) {
        StateFile file = new StateFile(home.stateFile());
        List<StackState.PartState> parts = file.read().map(StackState::parts).orElse(List.of());
        List<ProcessHandle> known = live(parts.stream());
        List<ProcessHandle> services = live(parts.stream()
                .filter(part ->
                        !part.name().equals(LocalStack.KAFKA) && !part.name().equals(LocalStack.POSTGRES)));
        services.forEach(ProcessHandle::destroy);
        services.forEach(service -> Ending.politely(service, STOP));
        LocalKafka.endLeftover(home.kafka());
        LocalPostgres.endLeftover(home.postgres());
        file.delete();
        return known.size();
    }

    private static List<ProcessHandle> live(Stream<StackState.PartState> parts) {
        return parts.flatMap(part -> part.live().stream()).toList();
    }
}
