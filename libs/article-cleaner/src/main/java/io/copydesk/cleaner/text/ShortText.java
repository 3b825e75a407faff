package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Cue;
import java.util.List;

/** A note of a line or two looks like no page that the trees have seen. */
final class ShortText {

    private static final int LONGEST_TITLE = 20;

    /** Cues of walls and forms; a sentence of news may well speak of a photo, a page or an update. */
    private static final int NEVER_TOLD =
            Cue.COOKIE.bit() | Cue.NEWSLETTER.bit() | Cue.ACCOUNT.bit() | Cue.LEGAL.bit() | Cue.COMMENTS.bit();

    private ShortText() {}

    /** Marks what reads like sentences. */
    static void mark(List<TextBlock> blocks, boolean[] body) {
        for (int i = 0; i < body.length; i++) {
            TextBlock block = blocks.get(i);
            body[i] = (block.cues() & (block.shape().isProse() ? NEVER_TOLD : ~0)) == 0
                    && block.shape().endsSentence()
                    && block.shape().words() > 3;
        }
    }

    /** The first line if it ends as no sentence does and the body comes next, else -1. */
    static int title(List<TextBlock> blocks, boolean[] body) {
        if (body.length < 2) {
            return -1;
        }
        TextBlock first = blocks.get(0);
        boolean titleLike = first.cues() == 0
                && !first.shape().endsSentence()
                && first.shape().words() <= LONGEST_TITLE
                && first.shape().digits() * 2 < first.shape().chars();
        return titleLike && body[1] ? 0 : -1;
    }
}
