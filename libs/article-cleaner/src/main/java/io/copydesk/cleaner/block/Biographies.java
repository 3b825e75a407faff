package io.copydesk.cleaner.block;

import java.util.List;

/** What a page says of an article's author right below the article. Thread-safe. */
public final class Biographies {

    private Biographies() {}

    /**
     * Takes out of a body's end what begins with an author's whole name. An article that speaks of them before is of an organisation,
     * which tells of itself; and what is nothing but such a text stays.
     *
     * @param authors names as they are shown; of one word they say nothing
     */
    public static void leaveOut(List<? extends Block> blocks, boolean[] body, List<String> authors) {
        List<String> names =
                authors.stream().filter(name -> name.indexOf(' ') > 0).toList();
        int end = body.length;
        for (int i = body.length - 1; i >= 0; i--) {
            if (body[i]) {
                if (!beginsWithAny(blocks.get(i).text(), names)) {
                    break;
                }
                end = i;
            }
        }
        if (isTold(blocks, body, end, names)) {
            for (int i = end; i < body.length; i++) {
                body[i] = false;
            }
        }
    }

    /** Whether there is a body before a place, in which none of the names comes. */
    private static boolean isTold(List<? extends Block> blocks, boolean[] body, int end, List<String> names) {
        boolean any = false;
        for (int i = 0; i < end; i++) {
            if (body[i]) {
                String text = blocks.get(i).text();
                any = true;
                if (names.stream().anyMatch(text::contains)) {
                    return false;
                }
            }
        }
        return any;
    }

    private static boolean beginsWithAny(String text, List<String> names) {
        return names.stream()
                .anyMatch(name -> text.startsWith(name)
                        && (text.length() == name.length() || !Letters.isLetterOrDigit(text.charAt(name.length()))));
    }
}
