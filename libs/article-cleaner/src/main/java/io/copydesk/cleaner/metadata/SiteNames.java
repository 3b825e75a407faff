package io.copydesk.cleaner.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names a site goes by, and how they are taken off a title. Immutable. */
final class SiteNames {

    private static final Pattern DIVIDER =
            Pattern.compile("\\s+[|–—·•»«›‹~/:-]{1,3}\\s+|\\s?[|｜ㅣ]\\s?|\\s?::\\s?|:\\s");

    /** Words: a site's name after a divider is short, also where the page says it nowhere else. */
    private static final int MOST_WORDS = 4;

    /** Letters of "the", "die", "les". */
    private static final int LONGEST_ARTICLE = 3;

    private final List<String> keys = new ArrayList<>();

    /** What the page calls its site; null if it doesn't. */
    final @Nullable String said;

    private SiteNames(@Nullable String said, @Nullable String publisher, @Nullable String url) {
        this.said = said == null ? publisher : said;
        add(said);
        add(publisher);
        add(Addresses.host(url));
        add(Addresses.siteName(url));
    }

    /** The names that the page says, and those in the address it is from. */
    static SiteNames of(PageFacts facts, LinkedData data, @Nullable String url) {
        return new SiteNames(facts.meta.first("og:site_name", "application-name"), data.text("publisher"), url);
    }

    private void add(@Nullable String name) {
        String key = name == null ? "" : Titles.key(name);
        if (key.length() > 1 && !keys.contains(key)) {
            keys.add(key);
        }
    }

    /** Whether a text is the site's name, or that with little more. */
    boolean are(String text) {
        String key = Titles.key(text);
        for (String name : keys) {
            if (key.equals(name)
                    || (name.length() > 3 && key.contains(name) && key.length() < name.length() * 2)
                    || (key.length() > 3 && name.contains(key) && name.length() < key.length() * 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is a name of the site and nothing more, but perhaps for an article before it. */
    boolean areExactly(String text) {
        String key = Titles.key(text);
        return keys.stream()
                .anyMatch(name -> key.equals(name)
                        || (name.length() > 4
                                && key.endsWith(name)
                                && key.length() <= name.length() + LONGEST_ARTICLE));
    }

    /** The title without the site's name at either end, and without what stands between them. */
    String off(String title) {
        Matcher m = DIVIDER.matcher(title);
        List<int[]> dividers = new ArrayList<>();
        while (m.find() && dividers.size() < 10) {
            dividers.add(new int[] {m.start(), m.end()});
        }
        for (int[] divider : dividers) {
            if (are(title.substring(divider[1]))) {
                return title.substring(0, divider[0]).strip();
            }
        }
        for (int i = dividers.size() - 1; i >= 0; i--) {
            int[] divider = dividers.get(i);
            int end = i + 1 < dividers.size() ? dividers.get(i + 1)[0] : title.length();
            if (divider[0] > 0 && are(title.substring(divider[1], end))) {
                return title.substring(0, divider[0]).strip();
            }
        }
        if (!dividers.isEmpty() && are(title.substring(0, dividers.get(0)[0]))) {
            return title.substring(dividers.get(0)[1]).strip();
        }
        return title;
    }

    /** Where the site's name is not known: the title without a short end behind a divider. */
    static String offBoldly(String title) {
        Matcher m = DIVIDER.matcher(title);
        int start = -1;
        int end = -1;
        while (m.find()) {
            if (m.group().strip().length() > 0 && !m.group().equals(": ")) {
                start = m.start();
                end = m.end();
            }
        }
        if (start < 0) {
            return title;
        }
        String last = title.substring(end);
        return last.split(" ", -1).length <= MOST_WORDS && last.length() * 2 < start
                ? title.substring(0, start).strip()
                : title;
    }
}
