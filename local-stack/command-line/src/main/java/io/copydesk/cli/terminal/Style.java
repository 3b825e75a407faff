package io.copydesk.cli.terminal;

/** Colours and marks, on a terminal only; {@code NO_COLOR} is heeded. */
public final class Style {

    /** The shell script says it: Java 17 can't tell for standard output alone. */
    private static final boolean TERMINAL = Boolean.getBoolean("copydesk.terminal");

    private static final boolean COLOURS = TERMINAL && System.getenv("NO_COLOR") == null;

    private Style() {}

    /** Whether standard output is a terminal. */
    public static boolean onTerminal() {
        return TERMINAL;
    }

    public static String bold(String text) {
        return coloured("1", text);
    }

    public static String dim(String text) {
        return coloured("2", text);
    }

    public static String green(String text) {
        return coloured("32", text);
    }

    public static String red(String text) {
        return coloured("31", text);
    }

    public static String yellow(String text) {
        return coloured("33", text);
    }

    private static String coloured(String code, String text) {
        return COLOURS ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
