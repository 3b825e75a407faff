package io.copydesk.cleaner.text;

import io.copydesk.cleaner.Focus;
import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.SiteMemory;
import io.copydesk.cleaner.block.Biographies;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.block.ConsentNotes;
import io.copydesk.cleaner.block.NumberedLists;
import io.copydesk.cleaner.block.Threshold;
import io.copydesk.cleaner.metadata.Addresses;
import io.copydesk.cleaner.metadata.Dates;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cleans plain text. Thread-safe. */
public final class TextCleaner {

    /** Words: with as many and a full stop it is a paragraph. */
    private static final int LONG_FOR_A_TITLE = 14;

    private final TextModel model;

    public TextCleaner() {
        this(TextModel.resource());
    }

    /** With a model of one's own, as when it is measured. */
    public TextCleaner(TextModel model) {
        this.model = model;
    }

    /** Cleans a text; {@code url} is where it is from, if known. */
    public TextArticle clean(String text, @Nullable String url, Focus focus, SiteMemory memory) {
        // on top of a text they look like the beginning of one, and what follows like another
        List<TextBlock> notes = new ArrayList<>();
        List<TextBlock> blocks = new ArrayList<>();
        for (TextBlock block : TextBlocks.of(text)) {
            (ConsentNotes.is(block) ? notes : blocks).add(block);
        }
        TextModel.Judgement judgement = model.judge(blocks, url);
        double[] likely = judgement.body();
        boolean[] alone = bodyOf(blocks, likely, focus);
        int title = judgement.title();
        if (title < 0 || isAlone(alone, title)) {
            title = ShortText.title(blocks, alone); // a note of one line has no title
        } else if (title == 0 && isSentence(blocks.get(0))) {
            title = -1; // the text begins without one
        }
        KnownText known = KnownText.of(blocks, title, url, memory);
        boolean[] body = known.decide(alone, likely, weighed -> bodyOf(blocks, weighed, focus));
        Byline byline = Byline.of(blocks, title, judgement.start(), url);
        if (title >= 0) {
            alone[title] = false;
            body[title] = false;
            leaveBylineOut(blocks, alone, title);
            leaveBylineOut(blocks, body, title);
            String site = Addresses.siteName(url);
            Biographies.leaveOut(blocks, alone, byline.authors(), site);
            Biographies.leaveOut(blocks, body, byline.authors(), site);
        }
        CaptionLines captions = new CaptionLines(blocks, body, title);
        TextReasons reasons = new TextReasons(blocks, body, title);
        Body out = new Body();
        notes.forEach(note -> out.removed(note.text(), RemovalReason.COOKIE_NOTICE));
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            if (i == title) {
                out.title(block.text());
            } else if (alone[i] && !body[i]) {
                out.removed(block.text(), RemovalReason.REPEATED_ON_SITE, likely[i]);
            } else if (captions.isCaption(i)) {
                out.caption(block.text(), likely[i]);
            } else if (body[i] && block.sameLine() && out.endsWithParagraph()) {
                out.more(separator(blocks.get(i - 1), block), block.text(), likely[i]);
            } else if (body[i]) {
                out.paragraph(block.text(), likely[i]);
            } else {
                out.removed(block.text(), reasons.of(i), likely[i]);
            }
        }
        OffsetDateTime inUrl = Dates.inUrl(url);
        OffsetDateTime published = inUrl == null ? byline.published() : inUrl;
        return new TextArticle(
                out,
                title < 0 ? null : TitleText.of(blocks, title),
                byline.authors(),
                published,
                published == null ? null : inUrl == null ? "text" : "url");
    }

    private static String separator(TextBlock before, TextBlock after) {
        char last = before.text().charAt(before.text().length() - 1);
        return WrapWidth.isJoined(last, after.text().charAt(0)) ? "" : " ";
    }

    private static boolean isSentence(TextBlock block) {
        char last = block.text().charAt(block.text().length() - 1);
        return block.shape().words() >= LONG_FOR_A_TITLE && (last == '.' || last == '。');
    }

    /** From the title down to the first paragraph. */
    private static void leaveBylineOut(List<TextBlock> blocks, boolean[] body, int title) {
        for (int i = title + 1; i < body.length && !blocks.get(i).shape().isProse(); i++) {
            body[i] = body[i] && !Byline.isAll(blocks.get(i));
        }
    }

    private static boolean isAlone(boolean[] body, int at) {
        int others = 0;
        for (int i = 0; i < body.length; i++) {
            others += body[i] && i != at ? 1 : 0;
        }
        return body[at] && others == 0;
    }

    private static boolean[] bodyOf(List<TextBlock> blocks, double[] probabilities, Focus focus) {
        boolean[] body = new boolean[blocks.size()];
        double threshold = Threshold.of(blocks, probabilities, focus);
        boolean any = false;
        for (int i = 0; i < body.length; i++) {
            body[i] = probabilities[i] > threshold;
            any |= body[i];
        }
        if (any) {
            WholeTables.keep(blocks, probabilities, body);
            NumberedLists.keep(blocks, body);
        } else {
            ShortText.mark(blocks, body);
        }
        return body;
    }
}
