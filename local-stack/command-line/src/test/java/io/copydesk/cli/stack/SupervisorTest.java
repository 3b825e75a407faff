package io.copydesk.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.backing.Ending;
import io.copydesk.backing.LogFile;
import io.copydesk.backing.ProcessIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real processes, small ones. */
class SupervisorTest {

    private static final Watch.Backoff QUICK =
            new Watch.Backoff(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofMinutes(1));

    @TempDir
    Path folder;

    private Supervisor supervisor;

    @AfterEach
    void stop() {
        if (supervisor != null) {
            supervisor.stop();
        }
    }

    @Test
    void aPartThatDiesIsStartedAgain() throws Exception {
        Part part = new SleepingPart("one", "sleep 600");
        assertThat(supervise(part).start()).isTrue();
        ProcessHandle first = part.process();

        Ending.atOnce(first);

        await().atMost(Duration.ofMinutes(1)).until(() -> part.process().pid() != first.pid());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(state().part("one"))
                        .satisfies(one -> assertThat(one.progress()).isEqualTo(StackState.Progress.READY))
                        .satisfies(one -> assertThat(one.process()).isEqualTo(ProcessIdentity.of(part.process()))));
    }

    @Test
    void stoppingEndsEveryPartAndStartsNoneAgain() throws Exception {
        Part one = new SleepingPart("one", "sleep 600");
        Part two = new SleepingPart("two", "sleep 600");
        assertThat(supervise(one, two).start()).isTrue();

        supervisor.stop();

        assertThat(one.process().isAlive()).isFalse();
        assertThat(two.process().isAlive()).isFalse();
        assertThat(state().parts())
                .allSatisfy(part -> assertThat(part.progress()).isEqualTo(StackState.Progress.STOPPED));
    }

    @Test
    void aPartThatCannotStartIsNamedAndTheOthersAreStoppedAgain() throws Exception {
        Part good = new SleepingPart("good", "sleep 600");
        Part bad = new ProcessPart(
                "bad",
                "http://127.0.0.1:1",
                List.of("sh", "-c", "echo no room; exit 7"),
                java.util.Map.of(),
                log("bad"));
        assertThat(supervise(good, bad).start()).isFalse();

        assertThat(good.process().isAlive()).isFalse();
        assertThat(state().phase()).isEqualTo(StackState.Phase.FAILED);
        assertThat(state().failure())
                .contains("bad ended at its start with code 7")
                .contains("bad.log");
        assertThat(state().failed())
                .hasValueSatisfying(part -> assertThat(part.name()).isEqualTo("bad"));
        assertThat(log("bad").lastLines(1)).containsExactly("no room");
    }

    @Test
    void whatAKilledSupervisorLeftIsEndedAndABystanderIsNot() throws Exception {
        Process orphan = new ProcessBuilder("sleep", "600").start();
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Home home = new Home(folder, folder);
            ProcessIdentity real = ProcessIdentity.of(orphan.toHandle());
            ProcessIdentity reused =
                    new ProcessIdentity(bystander.pid(), real.startedAt().minus(Duration.ofDays(1)));
            new StateFile(home.stateFile())
                    .write(new StackState(
                            reused,
                            StackState.Phase.READY,
                            null,
                            List.of(partState("ingest", real), partState("store", reused))));

            assertThat(Leftovers.end(home)).isEqualTo(1);

            assertThat(orphan.isAlive()).isFalse();
            assertThat(bystander.isAlive()).isTrue();
            assertThat(new StateFile(home.stateFile()).read()).isEmpty();
        } finally {
            orphan.destroyForcibly();
            bystander.destroyForcibly();
        }
    }

    private Supervisor supervise(Part... parts) {
        supervisor = new Supervisor(
                java.util.Arrays.stream(parts).map(List::of).toList(),
                new StateFile(folder.resolve("state.json")),
                QUICK);
        return supervisor;
    }

    private StackState state() {
        return new StateFile(folder.resolve("state.json")).read().orElseThrow();
    }

    private LogFile log(String name) {
        return new LogFile(folder.resolve(name + ".log"));
    }

    private static StackState.PartState partState(String name, ProcessIdentity process) {
        return new StackState.PartState(name, "", "", StackState.Progress.READY, process, 1, name + ".log");
    }

    /** A process that is ready at once. */
    private final class SleepingPart implements Part {
        private final String name;
        private final String command;
        private volatile Process process;

        SleepingPart(String name, String command) {
            this.name = name;
            this.command = command;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String url() {
            return "";
        }

        @Override
        public String waitsFor() {
            return "nothing";
        }

        @Override
        public LogFile log() {
            return SupervisorTest.this.log(name);
        }

        @Override
        public void start(Spawned spawned) {
            try {
                process = new ProcessBuilder("sh", "-c", "exec " + command).start();
                spawned.process(process.toHandle());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public ProcessHandle process() {
            return process.toHandle();
        }

        @Override
        public void stop() {
            Ending.politely(process.toHandle(), Duration.ofSeconds(10));
        }
    }
}
