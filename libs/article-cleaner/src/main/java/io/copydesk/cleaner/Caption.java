package io.copydesk.cleaner;

/** A picture's caption, white space folded. */
public record Caption(String text) {}
