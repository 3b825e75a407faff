package io.copydesk.cli.stack;

import io.copydesk.backing.LogFile;
import io.copydesk.backing.ProcessIdentity;
import io.copydesk.backing.StartFailure;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Owns the parts of a stack: starts them in their order, starts again what dies, and stops all in the opposite order.
 * What it does stands in its {@link StateFile}.
 */
final class Supervisor {

    private final List<List<Part>> groups;
    private final Watch.Backoff backoff;
    private final Board board;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });
    private final List<Watch> watches = new ArrayList<>();
    private volatile boolean stopping;

    Supervisor(List<List<Part>> groups, StateFile state, Watch.Backoff backoff) {
        this.groups = groups;
        this.backoff = backoff;
        List<Part> parts = groups.stream().flatMap(List::stream).toList();
        this.board = new Board(ProcessIdentity.of(ProcessHandle.current()), parts, state);
    }

    /**
     * Starts all parts and returns when all are ready; each is watched from then on.
     *
     * @return whether it came to that; if not, everything is stopped again, and the state says why
     */
    boolean start() throws InterruptedException {
        board.phase(StackState.Phase.STARTING, null);
        try {
            for (List<Part> group : groups) {
                startTogether(group);
            }
        } catch (StartFailure failure) {
            if (!stopping) {
                stopParts();
                board.phase(StackState.Phase.FAILED, failure.getMessage());
            }
            return false;
        }
        board.phase(StackState.Phase.READY, null);
        return true;
    }

    /** Stops all that runs, the last started first, and returns when all is over. */
    void stop() {
        stopping = true;
        board.phase(StackState.Phase.STOPPING, null);
        stopParts();
    }

    private void startTogether(List<Part> group) throws InterruptedException {
        List<Future<?>> starts = new ArrayList<>();
        for (Part part : group) {
            starts.add(threads.submit(() -> startOne(part)));
        }
        StartFailure failure = null;
        for (Future<?> start : starts) {
            try {
                start.get();
            } catch (ExecutionException e) {
                failure = failure == null ? asStartFailure(e, group.get(0).log()) : failure;
            } catch (InterruptedException e) {
                starts.forEach(each -> each.cancel(true));
                throw e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void startOne(Part part) {
        Watch watch = new Watch(part, board, backoff);
        synchronized (watches) {
            watches.add(watch);
        }
        watch.start();
        threads.execute(watch);
    }

    private void stopParts() {
        List<Watch> newestFirst;
        synchronized (watches) {
            newestFirst = new ArrayList<>(watches);
        }
        // Restarts are called off for all before the first is stopped: what loses its broker might end by itself.
        newestFirst.forEach(Watch::callOff);
        for (int group = groups.size() - 1; group >= 0; group--) {
            List<Part> parts = groups.get(group);
            List<Future<?>> stops = new ArrayList<>();
            newestFirst.stream()
                    .filter(watch -> parts.contains(watch.part()))
                    .forEach(watch -> stops.add(threads.submit(watch::stop)));
            stops.forEach(Supervisor::await);
        }
    }

    private static void await(Future<?> stop) {
        try {
            stop.get();
        } catch (ExecutionException e) {
            System.err.println("A part did not stop as it should: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static StartFailure asStartFailure(ExecutionException failure, LogFile log) {
        return failure.getCause() instanceof StartFailure start
                ? start
                : new StartFailure(Objects.toString(failure.getCause()), log, failure);
    }

    /** The main class of the supervisor's own process. Ends by SIGTERM. */
    public static void main(String[] arguments) throws Exception {
        Home home = Home.find();
        Files.createDirectories(home.directory());
        try (FileChannel channel =
                        FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                System.err.println("Another supervisor has " + home.directory());
                System.exit(1);
            }
            Leftovers.end(home);
            Supervisor supervisor =
                    new Supervisor(LocalStack.of(home), new StateFile(home.stateFile()), Watch.Backoff.ORDINARY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> supervisor.shutDown(home), "shutdown"));
            if (!supervisor.start()) {
                System.exit(1);
            }
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private void shutDown(Home home) {
        boolean failed = board.phase() == StackState.Phase.FAILED;
        if (!failed) {
            stop();
            new StateFile(home.stateFile()).delete();
        }
    }
}
