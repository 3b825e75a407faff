package io.copydesk.cli.stack;

import io.copydesk.cli.terminal.CommandFailure;
import java.util.Optional;

/** The stack that is up, as other commands need it. */
public final class RunningStack {

    private final StackState state;

    RunningStack(StackState state) {
        this.state = state;
    }

    /** The one of this home, if all of it is up. */
    public static Optional<RunningStack> find(Home home) {
        return new StateFile(home.stateFile())
                .read()
                .filter(StackState::isSupervised)
                .filter(state -> state.phase() == StackState.Phase.READY)
                .map(RunningStack::new);
    }

    /**
     * The one of this home.
     *
     * @throws CommandFailure if it is not up, saying what to do
     */
    public static RunningStack require(Home home) {
        return find(home).orElseThrow(CommandFailure::notRunning);
    }

    /** Kafka's bootstrap address. */
    public String kafka() {
        return url(LocalStack.KAFKA);
    }

    public String postgres() {
        return url(LocalStack.POSTGRES);
    }

    public String ingest() {
        return url(LocalStack.INGEST);
    }

    public String enrich() {
        return url(LocalStack.ENRICH);
    }

    public String store() {
        return url(LocalStack.STORE);
    }

    private String url(String part) {
        return state.part(part).url();
    }
}
