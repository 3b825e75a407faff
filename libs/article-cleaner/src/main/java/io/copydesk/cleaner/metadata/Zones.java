package io.copydesk.cleaner.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Where on a page the headline is and where the article's text begins and ends, in lines.
 *
 * @param common bits of {@link Surroundings} that most of the text has: they say nothing about a part of it
 */
record Zones(int headline, int start, int end, int common) {

    /** Lines: above a headline there may be a date and a kicker. */
    private static final int ABOVE = 4;

    /** Lines: below it a lead, a byline, a date, a dozen of buttons and a caption. */
    private static final int BELOW = 14;

    /** Lines: after the text a byline comes at once, or after a few words about its author. */
    private static final int AFTER = 6;

    static Zones of(PageFacts facts, @Nullable Heading title) {
        Heading heading = title == null || title.has(Surroundings.BREADCRUMB) ? lastBeforeText(facts) : title;
        int common = common(facts) | (heading == null ? 0 : heading.around());
        int elsewhere = Surroundings.ELSEWHERE & ~common;
        int start = -1;
        int end = -1;
        for (Line line : facts.prose) {
            boolean outside = (common & Surroundings.ARTICLE) != 0 && !line.has(Surroundings.ARTICLE);
            if (!line.has(elsewhere) && !outside) {
                if (start < 0 && (heading == null || line.at() > heading.at())) {
                    start = line.at();
                }
                end = line.at();
            }
        }
        int headline = heading == null ? start : heading.at();
        return new Zones(headline, start < 0 ? headline : start, end < 0 ? headline : end, common);
    }

    /** Where the headline should be on a page that shows its title in other words, or not at all. */
    private static @Nullable Heading lastBeforeText(PageFacts facts) {
        int text = facts.prose.stream()
                .filter(line -> !line.has(Surroundings.ELSEWHERE))
                .mapToInt(Line::at)
                .findFirst()
                .orElse(0);
        Heading last = null;
        for (Heading heading : facts.headings) {
            if (heading.at() < text
                    && heading.level() <= 2
                    && !heading.has(Surroundings.ELSEWHERE | Surroundings.BREADCRUMB)) {
                last = heading;
            }
        }
        return last;
    }

    private static int common(PageFacts facts) {
        int common = 0;
        for (int bit = 1; bit <= Surroundings.ARTICLE; bit <<= 1) {
            int has = 0;
            for (Line line : facts.prose) {
                has += line.has(bit) ? 1 : 0;
            }
            common |= has * 2 > facts.prose.size() ? bit : 0;
        }
        return common;
    }

    /**
     * 0 if something is said of the article, 2 if of another thing, 1 if it only stands in a part that is named after
     * its place: close to the headline and the text such parts are the article's own.
     */
    int doubt(int around) {
        int bits = around & Surroundings.ELSEWHERE & ~common;
        return (bits & (Surroundings.COMMENTS | Surroundings.TEASER)) != 0 ? 2 : bits != 0 ? 1 : 0;
    }

    /** How near to the headline something stands, 0 to 2. */
    int nearness(int at) {
        int below = at - headline;
        return below >= -1 && below <= 2 ? 2 : below >= -3 && below <= 6 ? 1 : 0;
    }

    /** 3 near the headline, 2 where the text begins, 1 after its end, 0 elsewhere. */
    int of(int at) {
        if (headline >= 0 && at >= headline - ABOVE && at <= headline + BELOW) {
            return 3;
        }
        if (at >= start - ABOVE && at <= start + 1) {
            return 2;
        }
        return at >= end - 1 && at <= end + AFTER ? 1 : 0;
    }
}
