package io.copydesk.cleaner.metadata;

import static io.copydesk.cleaner.metadata.TitleSign.*;

import io.copydesk.cleaner.block.TokenSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text that may be the title, and what speaks for it. */
final class TitleCandidate {

    private static final int MANY_H1 = 3;
    private static final int MANY_WORDS = 25;

    /** Headings: among the first ten each place counts, later ones are all in the page's lower parts. */
    private static final int LATEST = 10;

    final String text;
    final @Nullable Heading heading;
    final Map<TitleSign, Double> signs = new EnumMap<>(TitleSign.class);

    TitleCandidate(String text, @Nullable Heading heading, TitleSources said) {
        this.text = text;
        this.heading = heading;
        String key = Titles.key(text);
        said(said, key);
        TokenSet words = said.words(text);
        set(WORDS_SAID, said.shareSaid(words));
        set(WORDS_OF_WINDOW, said.shareOfWindow(words));
        set(ONE_WORD, words.size() == 1);
        set(TWO_WORDS, words.size() == 2);
        set(LONG, words.size() > MANY_WORDS);
        set(NOT_SHOWN, heading == null);
        if (heading != null) {
            shown(heading);
        }
        set(SOCIAL_AND_H1, has(H1) && said.social != null && (has(SOCIAL) || said.social.isBare(key)));
        set(
                LINKED_DATA_NOT_SHOWN,
                heading == null && said.linkedData != null && (has(LINKED_DATA) || said.linkedData.isBare(key)));
        set(
                LINKED_DATA_WITH_SITE,
                has(LINKED_DATA)
                        && said.linkedData != null
                        && !said.linkedData.bareKey().equals(key));
    }

    private void said(TitleSources said, String key) {
        set(SOCIAL, said.social != null && said.social.isWhole(key));
        boolean social =
                has(SOCIAL) && said.social != null && said.social.bareKey().equals(key);
        set(SOCIAL_WITHOUT_SITE, social);
        set(SOCIAL_BESIDE_LINKED_DATA, social && said.linkedData != null);
        set(TWITTER, said.twitter != null && said.twitter.isWhole(key));
        set(TWITTER_WITHOUT_SITE, said.twitter != null && said.twitter.isBare(key));
        set(LINKED_DATA, said.linkedData != null && said.linkedData.isWhole(key));
        set(OTHER_METADATA, said.other != null && (said.other.isWhole(key) || said.other.isBare(key)));
        set(WINDOW, said.window != null && said.window.isWhole(key));
        set(WINDOW_WITHOUT_SITE, said.window != null && said.window.isBare(key));
        set(PART_OF_SAID, said.all.stream().anyMatch(one -> one.hasPart(key)));
    }

    private void shown(Heading shown) {
        boolean crumb = shown.has(Surroundings.BREADCRUMB);
        int level = crumb ? 0 : shown.level();
        set(IN_BREADCRUMB, crumb);
        set(H1, level == 1);
        set(H2, level == 2);
        set(H3, level == 3 || level == 4);
        set(NAMED_ONLY, level == Heading.NAMED);
        set(NAMED_HEADING, shown.level() != Heading.NAMED && shown.has(Surroundings.HEADLINE));
        set(ELSEWHERE, shown.has(Surroundings.ELSEWHERE));
        set(HIDDEN, shown.has(Surroundings.HIDDEN));
        set(LOGO, shown.has(Surroundings.LOGO));
        set(IN_ARTICLE, shown.has(Surroundings.ARTICLE));
        set(LINK_HOME, shown.leadsHome());
        set(LINK, !shown.link().isEmpty() && !shown.leadsHome());
        List<String> parts = shown.parts();
        boolean part = !shown.text().equals(text);
        set(PART, part);
        set(WITHOUT_KICKER, part && !parts.isEmpty() && String.join(" ", parts).equals(text));
        set(FIRST_PART, part && parts.size() > 1 && parts.get(0).equals(text));
    }

    /** What is around the heading. */
    void place(int before, int h1, boolean textFollows, boolean afterText, boolean nearByline) {
        set(LATE, Math.min(LATEST, before) / (double) LATEST);
        set(TEXT_FOLLOWS, textFollows && !has(IN_BREADCRUMB));
        set(AFTER_TEXT, afterText);
        set(NEAR_BYLINE, nearByline);
        set(ONE_OF_MANY_H1, has(H1) && h1 > MANY_H1);
        set(ONLY_H1, has(H1) && h1 == 1);
    }

    private boolean has(TitleSign sign) {
        return signs.containsKey(sign);
    }

    private void set(TitleSign sign, boolean there) {
        set(sign, there ? 1 : 0);
    }

    private void set(TitleSign sign, double value) {
        if (value > 0) {
            signs.put(sign, value);
        }
    }

    double score() {
        double score = 0;
        for (Map.Entry<TitleSign, Double> sign : signs.entrySet()) {
            score += sign.getKey().weight * sign.getValue();
        }
        return score;
    }
}
