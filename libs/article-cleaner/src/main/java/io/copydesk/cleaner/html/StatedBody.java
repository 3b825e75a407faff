package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Letters;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body as JSON-LD states it, where that is whole and agrees with the page. Immutable. */
final class StatedBody {

    /** Characters: shorter ones are mostly descriptions. */
    private static final int SHORTEST = 300;

    /** Characters: a shorter text is looked for right where the last one ended, for a menu has such words, too. */
    private static final int TELLING = 20;

    private static final int NEXT = 5;
    private static final int NEAR = 4000;

    private final BitSet said;

    private StatedBody(BitSet said) {
        this.said = said;
    }

    /** Null where nothing is stated, or the page doesn't show most of it. */
    static @Nullable StatedBody of(@Nullable String articleBody, List<HtmlBlock> blocks) {
        if (articleBody == null || articleBody.length() < SHORTEST) {
            return null;
        }
        String body = Letters.only(articleBody);
        BitSet said = new BitSet();
        int covered = 0;
        int from = 0;
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            String key = Letters.only(text);
            if (key.length() < 3) {
                continue;
            }
            // looked for near where the last was found, so that time stays linear and a menu's word is not found inside
            boolean telling = key.length() > TELLING;
            int window = Math.min(body.length(), from + (telling ? NEAR : NEXT) + key.length());
            int at = body.substring(from, window).indexOf(key);
            if (at < 0 && blocks.get(i).shape().words() >= 8 && covered == 0) {
                at = body.indexOf(key) - from;
            }
            if (at + from >= 0 && at >= -from && at != -1 && (telling || at < NEXT)) {
                said.set(i);
                covered += key.length();
                from = from + at + key.length();
            }
        }
        return covered * 10 > body.length() * 7 ? new StatedBody(said) : null;
    }

    boolean says(int block) {
        return said.get(block);
    }
}
