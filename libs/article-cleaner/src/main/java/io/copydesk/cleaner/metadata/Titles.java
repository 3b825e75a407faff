package io.copydesk.cleaner.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the title and takes the site's name off it. Thread-safe. */
final class Titles {

    private static final Pattern DIVIDER = Pattern.compile("\\s+[|–—·•»«-]\\s+|\\s*[|｜]\\s*|\\s::\\s");

    private Titles() {}

    /** The page's title without the site's name: whatever stands behind a divider and is not in a heading. */
    static @Nullable String choose(
            @Nullable String headline,
            @Nullable String social,
            @Nullable String element,
            List<String> headings,
            @Nullable String site) {
        String said = headline != null ? headline : social != null ? social : element;
        if (said == null) {
            return headings.isEmpty() ? null : headings.get(0);
        }
        for (String heading : headings) {
            // the heading is what the reader saw; the metadata only confirms that it is the title
            if (heading.length() > 3 && confirms(heading, headline, social, element)) {
                return heading;
            }
        }
        return withoutSite(said, site);
    }

    private static boolean confirms(
            String heading, @Nullable String headline, @Nullable String social, @Nullable String element) {
        String key = key(heading);
        for (String said : new String[] {headline, social, element}) {
            if (said != null) {
                String other = key(said);
                if (other.equals(key)
                        || (other.startsWith(key) && key.length() * 2 >= other.length())
                        || (key.length() > 20 && other.contains(key))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Letters and digits only, in small letters. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    static String withoutSite(String title, @Nullable String site) {
        String[] parts = DIVIDER.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        if (site != null && !key(site).isEmpty()) {
            if (key(parts[0]).equals(key(site))) {
                return title.substring(title.indexOf(parts[1], parts[0].length()))
                        .strip();
            }
            if (key(last).contains(key(site)) || key(site).contains(key(last))) {
                return cut(title, last);
            }
        }
        // a site's name is short beside the title it follows
        return last.split(" ").length <= 4 && last.length() * 2 < title.length() - last.length()
                ? cut(title, last)
                : title;
    }

    private static String cut(String title, String last) {
        String rest = title.substring(0, title.lastIndexOf(last));
        int end = rest.length();
        while (end > 0
                && !Character.isLetterOrDigit(rest.charAt(end - 1))
                && "|–—·•»«-:｜ ".indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 ? title : rest.substring(0, end);
    }
}
