package io.copydesk.store.stories;

import io.copydesk.events.Sha256;

/** A number for a story: a search index tells equal stories by it, and changes it in place. */
public final class StoryNumber {

    private static final int DIGITS = 16;

    private StoryNumber() {}

    /** The first 64 bits of the SHA-256 of the story's id; the migration of the database counts alike. */
    public static long of(String storyId) {
        return Long.parseUnsignedLong(Sha256.hex(storyId).substring(0, DIGITS), DIGITS);
    }
}
