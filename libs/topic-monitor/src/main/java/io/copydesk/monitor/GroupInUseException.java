package io.copydesk.monitor;

/** A group has members, who would not notice that its offsets are set. The message says who they are. */
public final class GroupInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GroupInUseException(String message) {
        super(message);
    }
}
