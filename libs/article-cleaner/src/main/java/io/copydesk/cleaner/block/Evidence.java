package io.copydesk.cleaner.block;

/** How much a token, known by its {@link TokenHash}, speaks for the body: log odds, 0 where nothing is known of it. */
@FunctionalInterface
public interface Evidence {
    double of(long token);
}
