package io.copydesk.cleaner.text;

import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.block.Cue;
import java.util.List;

/** Cleans plain text. Thread-safe. */
public final class TextCleaner {

    private TextCleaner() {}

    public static TextArticle clean(String text) {
        List<TextBlock> blocks = TextBlocks.of(text);
        Body body = new Body();
        int first = -1;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).shape().isProse()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        String title = null;
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            if (title == null && i < Math.max(first, 1) && block.shape().words() > 2 && block.cues() == 0) {
                title = block.text();
            } else if (i >= first && i <= last && block.cues() == 0 && first >= 0) {
                if (block.shape().isProse() || !block.apart()) {
                    body.paragraph(block.text());
                } else {
                    body.caption(block.text());
                }
            } else {
                body.removed(block.text(), reason(block));
            }
        }
        return new TextArticle(body, title);
    }

    private static RemovalReason reason(TextBlock block) {
        for (Cue cue : Cue.values()) {
            if ((block.cues() & cue.bit()) != 0) {
                return cue.reason();
            }
        }
        return RemovalReason.OUTSIDE_ARTICLE;
    }
}
