package io.copydesk.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the revisions of an article apart: equal exactly if title, paragraphs and captions are. */
public final class ContentHash {

    // What separates the parts can stand in none of them: the cleaner removes control characters.
    private static final char PART = '\u001e';
    private static final char ITEM = '\u001f';

    private ContentHash() {}

    /** The hash, 64 hexadecimal digits. */
    public static String of(@Nullable String title, List<String> paragraphs, List<String> captions) {
        return Sha256.hex((title == null ? "" : title)
                + PART
                + String.join(String.valueOf(ITEM), paragraphs)
                + PART
                + String.join(String.valueOf(ITEM), captions));
    }
}
