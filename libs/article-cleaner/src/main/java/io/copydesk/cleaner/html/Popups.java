package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.MarkupName;
import org.jsoup.nodes.Element;

/** Knows what stands in a line of a page's markup and is not in the line that is read. Not thread-safe. */
final class Popups {

    private final MarkupName.Pool names;
    private final ElementName.Pool made;

    Popups(MarkupName.Pool names, ElementName.Pool made) {
        this.names = names;
        this.made = made;
    }

    /**
     * Whether an inline element is not shown, or opens over a word of a sentence: what holds the word as well, or has none before it,
     * is only named so.
     *
     * @param before the text of its block up to it
     */
    boolean isPopup(Element element, StringBuilder before) {
        return isHidden(element)
                ? element.stream()
                        .skip(1)
                        .noneMatch(Element::isBlock) // else all of an article may be in it, until a script shows it
                : isNamed(element)
                        && before.chars().anyMatch(c -> c > ' ')
                        && element.stream().skip(1).noneMatch(this::isPopupIn);
    }

    private boolean isPopupIn(Element inner) {
        return inner.nameIs("span") && (isHidden(inner) || isNamed(inner));
    }

    private boolean isHidden(Element element) {
        return Hints.isHidden(names.othersOf(element));
    }

    private boolean isNamed(Element element) {
        return made.of(names.classOf(element)).isIn(NameList.POPUP);
    }
}
