package io.copydesk.cleaner.block;

import java.util.Set;

/**
 * Texts that are no body wherever they stand: what a button says, and what leads to another article. The trees weigh cues with all
 * else, but have seen few pages of each language, and in most of them a label looks like a sub-heading. Thread-safe.
 */
public final class Labels {

    /** Not those of which a sub-heading may be: of cookies and subscriptions there are articles. */
    private static final int BUTTONS =
            Cue.SHARE.bit() | Cue.COMMENTS.bit() | Cue.RELATED.bit() | Cue.PAGER.bit() | Cue.ADVERT.bit();

    /** Nor those: there are articles of networks, with one under each of such headings, and studies with a discussion. */
    private static final Set<String> HEADINGS = Set.of(
            "facebook",
            "twitter",
            "whatsapp",
            "linkedin",
            "pinterest",
            "telegram",
            "reddit",
            "flipboard",
            "e-mail",
            "diskussion",
            "home",
            "page",
            "seite",
            "ad",
            "ads");

    private static final Set<String> LEADS = Resource.lists("labels.txt").getOrDefault("LEADS", Set.of());

    /** Characters of a phrase. */
    private static final int LONGEST = 60;

    /** Words: a longer text is a paragraph that begins so. */
    private static final int LONGEST_HEADLINE = 30;

    private Labels() {}

    /** Whether all of a block is a phrase of a button, or a phrase, a colon and the headline of a further article. */
    public static boolean is(Block block) {
        String text = block.text();
        if (text.length() <= LONGEST && (Cues.all(text, 0, text.length()) & BUTTONS) != 0) {
            return !HEADINGS.contains(Letters.small(text));
        }
        int colon = colon(text);
        return colon > 0
                && block.shape().words() <= LONGEST_HEADLINE
                && ((Cues.all(text, 0, colon) & Cue.RELATED.bit()) != 0 || LEADS.contains(lead(text, colon)));
    }

    /** What stands before a colon, without what is no letter before it. */
    private static String lead(String text, int colon) {
        return Letters.small(text.substring(Letters.first(text, 0, colon), colon))
                .strip();
    }

    private static int colon(String text) {
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }
}
