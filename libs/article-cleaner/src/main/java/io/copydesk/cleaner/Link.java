package io.copydesk.cleaner;

/**
 * A link in the body.
 *
 * @param url absolute where the page's address is known
 * @param text the words that are linked
 */
public record Link(String url, String text) {}
