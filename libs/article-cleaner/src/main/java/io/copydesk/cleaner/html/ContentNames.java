package io.copydesk.cleaner.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element's tag and names are worth to {@link ContentScore}; the words and weights are Readability's. Of one page. */
final class ContentNames {

    private static final Pattern UNLIKELY = Pattern.compile(
            "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related"
                    + "|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote");
    private static final Pattern MAYBE = Pattern.compile("and|article|body|column|content|main|shadow");
    private static final Pattern POSITIVE =
            Pattern.compile("article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story");
    private static final Pattern NEGATIVE = Pattern.compile(
            "-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo"
                    + "|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget");
    private static final double WEIGHT = 25;

    /** Generated names go on for kilobytes and say nothing. */
    private static final int LONGEST = 300;

    /** A page gives the same few names to thousands of elements. */
    private final Map<String, Double> weights = new HashMap<>();

    private final Map<String, Boolean> unlikely = new HashMap<>();

    boolean isUnlikely(Element element) {
        return !element.normalName().equals("body")
                && element.attributesSize() > 0
                && (isUnlikely(element.className()) || isUnlikely(element.id()));
    }

    private boolean isUnlikely(String name) {
        return !name.isEmpty()
                && unlikely.computeIfAbsent(name, key -> {
                    String small = small(key);
                    return UNLIKELY.matcher(small).find()
                            && !MAYBE.matcher(small).find();
                });
    }

    double base(Element element) {
        double base = switch (element.normalName()) {
            case "div" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        return element.attributesSize() == 0 ? base : base + weight(element.className()) + weight(element.id());
    }

    private double weight(String name) {
        return name.isEmpty()
                ? 0
                : weights.computeIfAbsent(name, key -> {
                    String small = small(key);
                    return (POSITIVE.matcher(small).find() ? WEIGHT : 0)
                            - (NEGATIVE.matcher(small).find() ? WEIGHT : 0);
                });
    }

    private static String small(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }
}
