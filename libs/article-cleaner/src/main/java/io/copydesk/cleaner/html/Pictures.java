package io.copydesk.cleaner.html;

import io.copydesk.cleaner.Image;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.metadata.Addresses;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures of an article. Thread-safe. */
final class Pictures {

    /** Pixels: what is smaller is an icon or a counter. */
    private static final int SMALLEST = 60;

    /** Digits after the first: no picture is wider than 99,999 pixels. */
    private static final int MOST_DIGITS = 4;

    /** A gallery has some dozens; more are a list of something else. */
    private static final int MOST = 200;

    private static final List<String> SOURCES =
            List.of("data-src", "data-original", "data-lazy-src", "data-srcset", "srcset", "src");

    /** Characters of a picture's file name: shorter ones, such as 1.jpg, may be any picture's. */
    private static final int SHORTEST_NAME = 10;

    private Pictures() {}

    /** A picture of a page, and the box that it stands in. */
    record Picture(Element element, Box box) {}

    /** Takes the lead picture and those of the article's box over, each with its caption. */
    static void collect(List<Picture> all, Box article, @Nullable String lead, @Nullable String url, Body body) {
        if (lead != null) {
            body.image(lead(all, lead, url));
        }
        int found = 0;
        for (Picture picture : all) {
            Element element = picture.element;
            if (found < MOST && isIn(picture.box, article) && !isIcon(element)) {
                String address = Addresses.absolute(source(element), url);
                if (address != null && (lead == null || !isSame(address, lead))) {
                    body.image(image(address, element));
                    found++;
                }
            }
        }
    }

    /** The lead picture with what is said of it where the page shows it, perhaps in another size. */
    private static Image lead(List<Picture> all, String lead, @Nullable String url) {
        String file = file(lead);
        for (Picture picture : all) {
            String source = source(picture.element);
            if (!file(source).equals(file)) {
                continue; // to make an address of each picture would cost more
            }
            String address = Addresses.absolute(source, url);
            if (address != null && isSame(address, lead)) {
                return new Image(lead, alt(picture.element), caption(picture.element));
            }
        }
        return new Image(lead, null, null);
    }

    private static Image image(String address, Element element) {
        return new Image(address, alt(element), caption(element));
    }

    private static @Nullable String alt(Element element) {
        String alt = Folding.fold(element.attr("alt"));
        return alt.isEmpty() ? null : alt;
    }

    /** The same address, or the same file of another folder: folders are named after sizes. */
    private static boolean isSame(String address, String other) {
        String file = file(address);
        return address.equals(other) || (file.length() >= SHORTEST_NAME && file.equals(file(other)));
    }

    private static String file(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant
    private static boolean isIn(Box box, Box article) {
        @Nullable Box at = box;
        while (at != null && at.depth > article.depth) {
            at = at.parent;
        }
        return at == article;
    }

    /** Where the picture really is: lazy loading keeps a placeholder in {@code src}. */
    private static String source(Element image) {
        Attributes said = image.attributes(); // whose names the parser has written in small letters
        for (String name : SOURCES) {
            String value = said.get(name).strip();
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
