package io.copydesk.cli.terminal;

/** What a command ends with; scripts rely on these. */
public final class ExitCodes {

    public static final int OK = 0;

    /** What was asked for could not be done, or not in full. */
    public static final int FAILURE = 1;

    /** The command line was wrong; picocli's own code for it. */
    public static final int USAGE = 2;

    /** The stack is not up. */
    public static final int NOT_RUNNING = 3;

    private ExitCodes() {}
}
