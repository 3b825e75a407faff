package io.copydesk.cli.terminal;

import org.jspecify.annotations.Nullable;

/** A command cannot do what it was asked. The message is a sentence for the user that says what to do. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public CommandFailure(String message) {
        this(message, ExitCodes.FAILURE, null);
    }

    public CommandFailure(String message, Throwable cause) {
        this(message, ExitCodes.FAILURE, cause);
    }

    private CommandFailure(String message, int exitCode, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** There is no running stack to ask. */
    public static CommandFailure notRunning() {
        return new CommandFailure("Copydesk is not up. Start it with: ./copydesk up", ExitCodes.NOT_RUNNING, null);
    }

    public int exitCode() {
        return exitCode;
    }
}
