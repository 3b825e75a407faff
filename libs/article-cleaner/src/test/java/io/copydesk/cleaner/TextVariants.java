package io.copydesk.cleaner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** More pages out of those that are known, for what surrounds an article is the hardest to tell and never the same twice. */
final class TextVariants {

    /** Words: a shorter body shows neither a beginning nor an end. */
    private static final int FEW_WORDS = 30;

    private TextVariants() {}

    /**
     * Each article as a reader copies it, where people made its labels, and before the ends of pages of other sites. The two
     * are of one language and of one fold, for none may be learned from where the other is not.
     *
     * @param fold of a site
     */
    static List<TextSample> of(List<TextSample> pages, ToIntFunction<String> fold) {
        List<TextSample> variants = new ArrayList<>();
        Map<String, List<TextSample>> alike = new TreeMap<>();
        for (TextSample page : pages) {
            if (page.bodyWords() > FEW_WORDS) {
                if (page.trust() == 1) {
                    variants.add(page.copied());
                }
                String key = page.language() + fold.applyAsInt(page.site());
                alike.computeIfAbsent(key, k -> new ArrayList<>()).add(page);
            }
        }
        for (List<TextSample> group : alike.values()) {
            int size = group.size();
            for (int i = 0; i < size; i++) {
                TextSample page = group.get(i);
                mix(page, group.get((i + size / 2) % size), variants);
                if (page.trust() == 1) {
                    mix(page, group.get((i + size / 3) % size), variants);
                }
            }
        }
        return variants;
    }

    private static void mix(TextSample page, TextSample other, List<TextSample> variants) {
        if (!other.site().equals(page.site())) {
            variants.add(page.withEndOf(other));
        }
    }
}
