package io.copydesk.cleaner.html;

/** What the names of a box are worth to {@link ContentScore}; the words and weights are Readability's. */
final class ContentName {

    private static final double WEIGHT = 25;

    private ContentName() {}

    /** Whether the article is hardly in an element of this name. */
    private static boolean isUnlikely(ElementName name) {
        return name.isIn(NameList.UNLIKELY) && !name.isIn(NameList.MAYBE);
    }

    /** What speaks for the body where above 0, and against it below. */
    private static double weight(ElementName name) {
        return (name.isIn(NameList.POSITIVE) ? WEIGHT : 0) - (name.isIn(NameList.NEGATIVE) ? WEIGHT : 0);
    }

    static boolean isUnlikely(Box box) {
        return !box.element.normalName().equals("body") && (isUnlikely(box.name) || isUnlikely(box.id));
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
        return base + weight(box.name) + weight(box.id);
    }
}
