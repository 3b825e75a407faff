package io.copydesk.cli.stack;

import io.copydesk.backing.ProcessIdentity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of a stack that changes, written down with each change. Safe for use by several threads. */
final class Board {

    private final StateFile file;
    private StackState state;

    Board(ProcessIdentity supervisor, List<Part> parts, StateFile file) {
        this.file = file;
        List<StackState.PartState> waiting = parts.stream()
                .map(part -> new StackState.PartState(
                        part.name(),
                        part.url(),
                        part.waitsFor(),
                        StackState.Progress.WAITING,
                        null,
                        0,
                        part.log().path().toString()))
                .toList();
        state = new StackState(supervisor, StackState.Phase.STARTING, null, waiting);
    }

    synchronized void phase(StackState.Phase phase, @Nullable String failure) {
        change(new StackState(state.supervisor(), phase, failure, state.parts()));
    }

    synchronized StackState.Phase phase() {
        return state.phase();
    }

    /** A part's progress; its process as it was if {@code process} is null. */
    synchronized void progress(
            Part part, StackState.Progress progress, @Nullable ProcessHandle process, double seconds) {
        List<StackState.PartState> parts = new ArrayList<>();
        for (StackState.PartState was : state.parts()) {
            parts.add(
                    !was.name().equals(part.name())
                            ? was
                            : new StackState.PartState(
                                    was.name(),
                                    was.url(),
                                    was.waitsFor(),
                                    progress,
                                    process == null ? was.process() : ProcessIdentity.of(process),
                                    seconds,
                                    was.log()));
        }
        change(new StackState(state.supervisor(), state.phase(), state.failure(), parts));
    }

    /** A part that had failed stays so: that is what is asked for afterwards. */
    synchronized void stopped(Part part) {
        if (state.part(part.name()).progress() != StackState.Progress.FAILED) {
            progress(part, StackState.Progress.STOPPED, null, 0);
        }
    }

    private void change(StackState next) {
        state = next;
        file.write(next);
    }
}
