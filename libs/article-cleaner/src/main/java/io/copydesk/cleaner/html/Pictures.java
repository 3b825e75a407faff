package io.copydesk.cleaner.html;

import io.copydesk.cleaner.Image;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.metadata.Addresses;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The pictures of the article's part of a page. */
final class Pictures {

    /** Pixels: what is smaller is an icon or a counter. */
    private static final int SMALLEST = 60;

    /** Digits after the first: no picture is wider than 99,999 pixels. */
    private static final int MOST_DIGITS = 4;

    /** A gallery has some dozens; more are a list of something else. */
    private static final int MOST = 200;

    private static final List<String> SOURCES =
            List.of("data-src", "data-original", "data-lazy-src", "data-srcset", "srcset", "src");

    private Pictures() {}

    static void collect(Element article, @Nullable String lead, @Nullable String url, Body body) {
        if (lead != null) {
            body.image(new Image(lead, null, null));
        }
        int[] found = {0};
        article.traverse((Node node, int depth) -> {
            if (node instanceof Element element
                    && element.normalName().equals("img")
                    && found[0] < MOST
                    && !isIcon(element)) {
                String source = source(element);
                String address = Addresses.absolute(source, url);
                if (address != null && !address.equals(lead)) {
                    String alt = Folding.fold(element.attr("alt"));
                    body.image(new Image(address, alt.isEmpty() ? null : alt, caption(element)));
                    found[0]++;
                }
            }
        });
    }

    /** Where the picture really is: lazy loading keeps a placeholder in {@code src}. */
    private static String source(Element image) {
        for (String name : SOURCES) {
            String value = image.attr(name).strip();
            if (!value.isEmpty() && !value.startsWith("data:")) {
                int space = name.endsWith("srcset") ? value.indexOf(' ') : -1;
                return space < 0 ? value : value.substring(0, space);
            }
        }
        return "";
    }

    private static boolean isIcon(Element image) {
        return isSmall(image.attr("width")) || isSmall(image.attr("height"));
    }

    private static boolean isSmall(String pixels) {
        int size = 0;
        for (int i = 0; i < pixels.length(); i++) {
            if (pixels.charAt(i) < '0' || pixels.charAt(i) > '9' || i > MOST_DIGITS) {
                return false; // a share of the width, or nonsense
            }
            size = size * 10 + pixels.charAt(i) - '0';
        }
        return !pixels.isEmpty() && size < SMALLEST;
    }

    private static @Nullable String caption(Element image) {
        Element at = image.parent();
        for (int up = 0; at != null && up < 4; up++, at = at.parent()) { // a figure is near
            if (at.normalName().equals("figure")) {
                Element caption = at.selectFirst("figcaption");
                String text = caption == null ? "" : Folding.fold(Texts.of(caption));
                return text.isEmpty() ? null : text;
            }
        }
        return null;
    }
}
