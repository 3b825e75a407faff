package io.copydesk.cleaner.html;

import io.copydesk.cleaner.PageKind;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.metadata.Metadata;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the {@link PageKind} of a page: what it says of itself, else what stands in it. Thread-safe. */
final class PageKinds {

    /** Entries, pictures or numbered things: fewer come in any article. */
    private static final int SEVERAL = 5;

    /** Words: the beginning that a page shows of what is to be paid for. */
    private static final int STUB = 200;

    /** Words to a picture: with more, the pictures go with a text and not the other way round. */
    private static final int TO_A_PICTURE = 20;

    /** Words: a longer block that begins with a number is a sentence. */
    private static final int HEADING = 20;

    private static final Pattern NUMBERED =
            Pattern.compile("(?:#|No\\.? |Nr\\.? |Platz )?(\\d{1,2})(?:[.):] |$)\\s*.*");

    private PageKinds() {}

    static PageKind of(HtmlPage page, KnownPage known, Body body) {
        Metadata said = page.metadata();
        int words = known.words();
        if (said.types().contains("LiveBlogPosting") || LiveEntries.count(page, known) >= SEVERAL) {
            return PageKind.LIVE_BLOG;
        }
        if (Boolean.FALSE.equals(said.free()) && words < STUB) {
            return PageKind.PAYWALL_STUB;
        }
        if (isGallery(page, body, words)) {
            return PageKind.GALLERY;
        }
        return isList(page.blocks(), known) ? PageKind.LIST : PageKind.ARTICLE;
    }

    private static boolean isGallery(HtmlPage page, Body body, int words) {
        String types = page.metadata().types();
        boolean named = types.contains("ImageGallery") || types.contains("MediaGallery");
        int captions = 0;
        for (int i = 0; i < page.blocks().size(); i++) {
            HtmlBlock block = page.blocks().get(i);
            boolean own = (block.hints() & Hint.CHROME) == 0 && !page.features().isTeaser(i);
            captions += own && block.has(Hint.CAPTION) && block.imagesBefore() > 0 ? 1 : 0;
        }
        return (named && words < body.images().size() * TO_A_PICTURE)
                || (captions >= SEVERAL && words < captions * TO_A_PICTURE);
    }

    /** Several headings of the body are numbered one after the other, upwards or downwards. */
    private static boolean isList(List<HtmlBlock> blocks, KnownPage known) {
        int last = -1;
        int run = 0;
        int longest = 0;
        int way = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int number = known.isBody(i) ? number(blocks.get(i)) : -1;
            if (number >= 0) {
                int step = number - last;
                boolean next = last >= 0 && Math.abs(step) == 1 && (way == 0 || step == way);
                way = next ? step : 0;
                run = next ? run + 1 : 1;
                last = number;
                longest = Math.max(longest, run);
            }
        }
        return longest >= SEVERAL;
    }

    /** The number of a heading, or of what is set like one; -1 of anything else. */
    private static int number(HtmlBlock block) {
        boolean heading = block.isHeading() || (block.emphasis() & Emphasis.BOLD) != 0;
        if (!heading || block.shape().words() > HEADING) {
            return -1;
        }
        Matcher numbered = NUMBERED.matcher(block.text());
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : -1;
    }
}
