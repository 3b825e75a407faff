package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Letters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the title among what the page says and what it shows. Thread-safe. */
final class Titles {

    /** Lines: between a headline and the text are a byline, a date and a picture's caption at most. */
    private static final int TEXT_IN = 4;

    /** Lines: a date or a byline stands so close to its headline, a little more often below it. */
    private static final int BYLINE_ABOVE = 3;

    private static final int BYLINE_BELOW = 6;

    private Titles() {}

    static @Nullable TitleCandidate choose(PageFacts facts, LinkedData data, SiteNames site) {
        TitleCandidate best = null;
        double most = 0;
        for (TitleCandidate candidate : candidates(facts, data, site)) {
            double score = candidate.score();
            if (best == null || score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    static List<TitleCandidate> candidates(PageFacts facts, LinkedData data, SiteNames site) {
        TitleSources said = new TitleSources(facts, data, site);
        List<TitleCandidate> list = new ArrayList<>();
        int h1 = 0;
        for (Heading heading : facts.headings) {
            h1 += heading.level() == 1 && !heading.has(Surroundings.BREADCRUMB) ? 1 : 0;
        }
        int before = 0;
        int[] text = facts.prose.stream()
                .filter(line -> !line.has(Surroundings.ELSEWHERE))
                .mapToInt(Line::at)
                .toArray();
        int texts = 0;
        for (Heading heading : facts.headings) {
            int at = heading.at();
            while (texts < text.length && text[texts] < at) {
                texts++;
            }
            boolean follows = texts < text.length && text[texts] <= at + TEXT_IN;
            boolean byline = isNear(facts.dates, at) || isNear(facts.authors, at);
            for (String variant : variants(heading)) {
                TitleCandidate candidate = new TitleCandidate(variant, heading, said);
                candidate.place(before, h1, follows, texts > 1, byline);
                list.add(candidate);
            }
            before++;
        }
        for (String one : said.texts()) {
            list.add(new TitleCandidate(one, null, said));
        }
        return list;
    }

    private static boolean isNear(List<Mark> marks, int at) {
        for (Mark mark : marks) {
            if (mark.at() >= at - BYLINE_ABOVE && mark.at() <= at + BYLINE_BELOW) {
                return true;
            }
        }
        return false;
    }

    /** The whole heading, and without its kicker. */
    private static Set<String> variants(Heading heading) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(heading.text());
        List<String> parts = heading.parts();
        if (!parts.isEmpty()) {
            variants.add(String.join(" ", parts));
            variants.add(parts.get(parts.size() - 1));
            variants.add(parts.get(0));
            variants.add(String.join(" ", parts.subList(1, parts.size())));
        }
        variants.removeIf(text -> key(text).length() < 2);
        return variants;
    }

    /** Letters and digits only, in small letters. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c < 0x80) {
                if (Letters.isLetterOrDigit((char) c)) {
                    key.append(Letters.small((char) c));
                }
            } else if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(Character.toLowerCase(c));
            }
            i += Character.charCount(c);
        }
        return key.toString();
    }
}
