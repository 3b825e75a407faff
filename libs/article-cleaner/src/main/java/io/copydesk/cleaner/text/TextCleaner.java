package io.copydesk.cleaner.text;

import io.copydesk.cleaner.Focus;
import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.block.Cue;
import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Forest;
import io.copydesk.cleaner.block.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cleans plain text. Thread-safe. */
public final class TextCleaner {

    private final Forest forest;

    public TextCleaner() {
        this(Forest.resource("text.forest"));
    }

    /** With trees of one's own, as when they are measured. */
    public TextCleaner(Forest forest) {
        this.forest = forest;
    }

    /** Cleans a text; {@code url} is where it is from, if known. */
    public TextArticle clean(String text, @Nullable String url, Focus focus) {
        List<TextBlock> blocks = TextBlocks.of(text);
        boolean[] body = bodyOf(blocks, url, focus);
        int title = TitleLine.find(blocks, body, url);
        if (title >= 0) {
            body[title] = false;
        }
        CaptionLines captions = new CaptionLines(blocks, body, title);
        Body out = new Body();
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            if (i == title) {
                out.title(block.text());
            } else if (captions.isCaption(i)) {
                out.caption(block.text());
            } else if (body[i]) {
                out.paragraph(block.text());
            } else if (title >= 0 && block.text().equals(blocks.get(title).text())) {
                out.removed(block.text(), RemovalReason.TITLE);
            } else {
                out.removed(block.text(), Cue.reason(block, RemovalReason.OUTSIDE_ARTICLE));
            }
        }
        return new TextArticle(out, title < 0 ? null : blocks.get(title).text());
    }

    private boolean[] bodyOf(List<TextBlock> blocks, @Nullable String url, Focus focus) {
        boolean[] body = new boolean[blocks.size()];
        Sequence sequence = new Sequence(blocks, null, url);
        FeatureRow row = new FeatureRow();
        boolean any = false;
        for (int i = 0; i < body.length; i++) {
            if (sequence.isFarFromProse(i)) {
                continue;
            }
            row.clear();
            sequence.describe(i, row);
            body[i] = forest.probability(row.values()) > focus.likelihood();
            any |= body[i];
        }
        for (int i = 0; i < body.length && !any; i++) {
            // a note of a line or two looks like no page that the trees have seen
            TextBlock block = blocks.get(i);
            body[i] = block.cues() == 0
                    && block.shape().endsSentence()
                    && block.shape().words() > 3;
        }
        return body;
    }
}
