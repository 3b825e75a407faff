package io.copydesk.cleaner.html;

/** What a class or id, as {@link ElementName#small} has it, is worth to {@link ContentScore}; the words and weights are Readability's. */
final class ContentName {

    private static final AnyOf UNLIKELY = AnyOf.of(
            "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related"
                    + "|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote");
    private static final AnyOf MAYBE = AnyOf.of("and|article|body|column|content|main|shadow");
    private static final AnyOf POSITIVE =
            AnyOf.of("article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story");
    private static final AnyOf NEGATIVE = AnyOf.of(
            "-ad-|hidden| hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo"
                    + "|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget");
    private static final double WEIGHT = 25;

    private ContentName() {}

    /** Whether the article is hardly in an element of this name. */
    static boolean isUnlikely(String small) {
        return UNLIKELY.isIn(small) && !MAYBE.isIn(small);
    }

    /** What speaks for the body where above 0, and against it below. */
    static double weight(String small) {
        return (POSITIVE.isIn(small) ? WEIGHT : 0) - (NEGATIVE.isIn(small) ? WEIGHT : 0);
    }

    static boolean isUnlikely(Box box) {
        return !box.element.normalName().equals("body") && (box.name.isUnlikely() || box.id.isUnlikely());
    }

    /** What the box has before any paragraph in it gives points. */
    static double base(Box box) {
        double base = switch (box.element.normalName()) {
            case "div" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        return base + box.name.weight() + box.id.weight();
    }
}
