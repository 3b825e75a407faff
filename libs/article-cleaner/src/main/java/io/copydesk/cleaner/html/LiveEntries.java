package io.copydesk.cleaner.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries of a live blog: each begins with a time of the day, and the times go one way. Thread-safe. */
final class LiveEntries {

    /** Blocks: between an entry's time and its text are a name and a headline at most. */
    private static final int NEAR = 3;

    /** Characters: a time with its zone. */
    private static final int LONGEST = 14;

    private static final Pattern TIME = Pattern.compile(
            "\\W{0,3}(\\d{1,2})[:.h](\\d{2})\\W{0,2}(uhr|[ap]\\.?m\\.?|[a-z]{2,4}t)?\\W{0,2}",
            Pattern.CASE_INSENSITIVE);

    private LiveEntries() {}

    /** How many entries follow one another, the latest first or last. */
    static int count(HtmlPage page, KnownPage known) {
        Box article = page.features().best();
        int longest = 0;
        int run = 0;
        int way = 0;
        int last = -1;
        for (int i = article.firstBlock; i < article.endBlock; i++) {
            int time = time(page, i);
            if (time < 0 || !isFollowed(page, known, i)) {
                continue;
            }
            int step = Integer.signum(time - last);
            boolean next = last >= 0 && step != 0 && (way == 0 || step == way);
            way = next ? step : 0;
            run = next ? run + 1 : 1;
            last = time;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** In minutes; -1 of a block that is no time. */
    private static int time(HtmlPage page, int i) {
        HtmlBlock block = page.blocks().get(i);
        if (block.text().length() > LONGEST
                || block.has(Hint.TABLE)
                || block.has(Hint.COMMENTS)
                || page.features().isTeaser(i)) {
            return -1;
        }
        Matcher time = TIME.matcher(block.text());
        if (!time.matches()) {
            return -1;
        }
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(3);
        boolean afternoon = half != null && (half.charAt(0) == 'p' || half.charAt(0) == 'P') && hour < 12;
        return (hour + (afternoon ? 12 : 0)) * 60 + Integer.parseInt(time.group(2));
    }

    private static boolean isFollowed(HtmlPage page, KnownPage known, int i) {
        for (int at = i + 1; at <= i + NEAR && at < page.blocks().size(); at++) {
            if (known.isBody(at)) {
                return true;
            }
        }
        return false;
    }
}
