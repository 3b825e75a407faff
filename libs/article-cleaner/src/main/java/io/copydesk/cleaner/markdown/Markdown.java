package io.copydesk.cleaner.markdown;

import java.util.regex.Pattern;

/** Tells Markdown from other text, and makes of it the page that it stands for: with links and headings there is more to go by. */
public final class Markdown {

    /** Characters: what is Markdown shows it by then. */
    private static final int HEAD = 64 * 1024;

    private static final Pattern HEADING = Pattern.compile("^#{1,6} {1,3}[^\\s#]", Pattern.MULTILINE);
    private static final Pattern LINK =
            Pattern.compile("\\]\\((?:https?://|/|#|\\./|\\.\\./|mailto:|data:)[^()\\s]{0,2000}[) ]");
    private static final Pattern BOLD = Pattern.compile("(?<![*\\w])\\*\\*[^\\s*][^*\\n]{0,200}\\*\\*(?![*\\w])");

    private Markdown() {}

    /** Whether a text is Markdown: links, a heading with another sign of it, or front matter with a title. */
    public static boolean is(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        if (FrontMatter.of(head).hasTitle()) {
            return true;
        }
        long links = LINK.matcher(head).results().limit(2).count();
        if (links == 2) {
            return true;
        }
        boolean sign = links > 0 || BOLD.matcher(head).find();
        return sign && HEADING.matcher(head).find(); // lines of hashtags begin like headings
    }

    /** The page of HTML that a Markdown text stands for; there is one for every text. */
    public static String html(String text) {
        FrontMatter front = FrontMatter.of(text);
        StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
        front.write(out);
        out.append("<body>");
        new MarkdownBlocks(text.substring(front.end()).lines().toList(), out).write();
        return out.append("</body></html>").toString();
    }
}
