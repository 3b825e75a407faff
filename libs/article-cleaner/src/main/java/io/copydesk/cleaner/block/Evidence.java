package io.copydesk.cleaner.block;

/** How much a token speaks for the body: log odds, 0 where nothing is known of it. */
@FunctionalInterface
public interface Evidence {
    double of(String token);
}
