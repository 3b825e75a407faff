package io.copydesk.cli.stack;

import io.copydesk.backing.LogFile;

/** A part of the stack with a process of its own. */
interface Part {

    String name();

    /** Where clients find it; the same for as long as the stack is up. */
    String url();

    /** What makes it ready, for people. */
    String waitsFor();

    LogFile log();

    /**
     * Starts it and returns when it is ready; interrupted, it stops what it started.
     *
     * @param spawned told of the process as soon as there is one, before it is ready
     * @throws io.copydesk.backing.StartFailure if it does not get ready
     */
    void start(Spawned spawned);

    /** Its process, once it was started. */
    ProcessHandle process();

    /** Stops it cleanly and returns when it is over; nothing if it does not run. */
    void stop();

    /** Is told of a process. */
    interface Spawned {
        void process(ProcessHandle process);
    }
}
