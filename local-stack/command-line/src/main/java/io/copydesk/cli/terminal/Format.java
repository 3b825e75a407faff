package io.copydesk.cli.terminal;

/** For people or for programs. The names are what a user types. */
public enum Format {
    text,
    json
}
