package io.copydesk.cleaner.block;

import java.util.Set;

/** Whom a picture is by, as a caption's end says it: "… on Monday. Photo by Ann Ash/AP", "… am Montag. © Esche/dpa". Thread-safe. */
final class PictureCredit {

    private static final Set<String> AGENCIES = CaptionWords.WORDS.getOrDefault("AGENCIES", Set.of());
    private static final Set<String> IN_BRACKETS = CaptionWords.WORDS.getOrDefault("IN_BRACKETS", Set.of());
    private static final Set<String> CREDIT = CaptionWords.WORDS.getOrDefault("CREDIT", Set.of());

    /** Characters from a copyright sign to the end, and of what is in brackets there. */
    private static final int LONGEST = 50;

    /** Characters of the longest agency's name. */
    private static final int LONGEST_NAME = 24;

    /** Characters: more of them are not looked at. */
    private static final int TAIL = 80;

    /** What stands before an agency that is none of a sentence's words. */
    private static final String BEFORE = ".!?…\"”“»)/|–—-©:";

    private PictureCredit() {}

    /** Whether a folded text ends so. */
    static boolean ends(String folded) {
        int last = folded.length();
        while (last > 0 && (folded.charAt(last - 1) == '.' || folded.charAt(last - 1) == ' ')) {
            last--;
        }
        return last > 1 && tailEnds(Letters.small(folded.substring(Math.max(0, last - TAIL), last)));
    }

    private static boolean tailEnds(String text) {
        int end = text.length();
        if (text.lastIndexOf('©') >= Math.max(0, end - LONGEST)) {
            return true;
        }
        char last = text.charAt(end - 1);
        return ")]）".indexOf(last) < 0 ? isAgency(text, end) : isInBrackets(text, end - 1);
    }

    private static boolean isInBrackets(String text, int close) {
        int open = close - 1;
        while (open >= 0 && "([（".indexOf(text.charAt(open)) < 0) {
            open--;
        }
        if (open < 0 || close - open > LONGEST) {
            return false;
        }
        String inside = text.substring(open + 1, close).strip();
        if (IN_BRACKETS.contains(inside) || isAgencyAfterName(inside)) {
            return true;
        }
        int word = 0;
        while (word < inside.length() && inside.charAt(word) != ' ' && inside.charAt(word) != ':') {
            word++;
        }
        return CREDIT.contains(inside.substring(0, word));
    }

    /** "Ash/AP", "Ann Ash / Getty Images": who took it, and for whom. */
    private static boolean isAgencyAfterName(String inside) {
        int slash = inside.lastIndexOf('/');
        return slash > 0 && AGENCIES.contains(inside.substring(slash + 1).strip());
    }

    private static boolean isAgency(String text, int end) {
        for (int start = end - 2; start > 0 && end - start <= LONGEST_NAME; start--) {
            if (!Letters.isLetterOrDigit(text.charAt(start - 1)) && AGENCIES.contains(text.substring(start, end))) {
                int before = start - 1;
                while (before > 0 && text.charAt(before) == ' ') {
                    before--;
                }
                if (BEFORE.indexOf(text.charAt(before)) >= 0 || isVia(text, before + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isVia(String text, int end) {
        return text.startsWith(" via", end - 4);
    }
}
