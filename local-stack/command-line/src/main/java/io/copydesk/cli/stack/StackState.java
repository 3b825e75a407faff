package io.copydesk.cli.stack;

import io.copydesk.backing.ProcessIdentity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor says about itself and its parts.
 *
 * @param supervisor its process
 * @param phase how far the whole is
 * @param failure why it did not come up, for people; null if it did
 * @param parts in the order of their start
 */
public record StackState(
        ProcessIdentity supervisor, Phase phase, @Nullable String failure, List<PartState> parts) {

    /** How far the whole is. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING,
        FAILED
    }

    /** How far a part is. */
    public enum Progress {
        WAITING,
        STARTING,
        READY,
        RESTARTING,
        STOPPED,
        FAILED
    }

    /**
     * One part.
     *
     * @param waitsFor what makes it ready, for people
     * @param process null while it has none
     * @param seconds how long its last start took; 0 before
     */
    public record PartState(
            String name,
            String url,
            String waitsFor,
            Progress progress,
            @Nullable ProcessIdentity process,
            double seconds,
            String log) {

        /** Its process, if that still lives. */
        Optional<ProcessHandle> live() {
            return process == null ? Optional.empty() : process.live();
        }
    }

    public StackState {
        parts = List.copyOf(parts);
    }

    /** Whether the supervisor that wrote this still lives. */
    public boolean isSupervised() {
        return supervisor.live().isPresent();
    }

    public PartState part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The state file has no part " + name));
    }

    /** The processes of services that outlived their supervisor. */
    public List<ProcessHandle> liveProcesses() {
        return parts.stream().flatMap(part -> part.live().stream()).toList();
    }

    Optional<PartState> failed() {
        return parts.stream().filter(part -> part.progress() == Progress.FAILED).findFirst();
    }
}
