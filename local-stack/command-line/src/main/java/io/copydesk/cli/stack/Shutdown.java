package io.copydesk.cli.stack;

import java.util.Optional;

/** Takes a stack down. */
public final class Shutdown {

    private Shutdown() {}

    /**
     * Stops all of it, or ends what a killed run left running, and returns when it is over.
     *
     * @return whether there was anything to stop
     */
    public static boolean of(Home home) {
        StateFile file = new StateFile(home.stateFile());
        Optional<StackState> state = file.read();
        Optional<ProcessHandle> supervisor =
                state.flatMap(read -> read.supervisor().live());
        supervisor.ifPresent(SupervisorProcess::stop);
        // Also after a supervisor that had to be killed in the end; one that stopped in order leaves nothing.
        int left = Leftovers.end(home);
        return supervisor.isPresent() || left > 0;
    }
}
