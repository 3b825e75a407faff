package io.copydesk.cleaner;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** What becomes of a page on its way: the first six of plain text, the others of HTML, {@code NOTICE} of both. */
enum PageState {
    /** Its line ends were lost. */
    ONE_LINE {
        @Override
        String of(String text) {
            return String.join(" ", text.lines().toList());
        }
    },

    /** They were lost, and nothing is in their place. */
    GLUED {
        @Override
        String of(String text) {
            return String.join("", text.lines().toList());
        }
    },

    /** Its line ends were written for a program. */
    ESCAPED {
        @Override
        String of(String text) {
            return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        }
    },

    /** It was written as the text of HTML. */
    REFERENCES {
        @Override
        String of(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    },

    /** It was quoted in a mail. */
    QUOTED {
        @Override
        String of(String text) {
            return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        }
    },

    /** Somebody took its UTF-8 for a charset of one byte a character. */
    MISREAD {
        @Override
        String of(String text) {
            return misread(text, Charset.forName("windows-1252"));
        }
    },

    /** A box that asks for cookies is open over it, and its elements say so. */
    OVERLAY {
        @Override
        String of(String html) {
            return onTop(html, "<div role=\"dialog\" aria-modal=\"true\">" + paragraphs() + "</div>");
        }
    },

    /** The same is on top of it, and no element says what it is. */
    NOTICE {
        @Override
        String of(String page) {
            return page.indexOf("<body") < 0 ? String.join("\n", ASKED) + "\n" + page : onTop(page, paragraphs());
        }
    };

    private static final List<String> ASKED = List.of(
            "We care about your privacy",
            "We and our 815 partners store and read information on your device, such as cookies and unique identifiers, and process"
                    + " personal data for the purposes below. You may accept or refuse all of it, or change your choices at any time.",
            "We use what we learn for personalised advertising and content, for the measurement of both, for audience research and for"
                    + " the development of services. Some of our partners do so on the ground of a legitimate interest.",
            "When you visit a website, it may keep files in your browser. They are not usually about you, but about your device and your"
                    + " preferences, and make the site work as you expect it to, or give you an experience of your own.",
            "We respect your right to say no to some kinds of cookies. To block some of them may change what you see of our site and"
                    + " of the services that we are able to offer on it.",
            "Accept all",
            "Refuse all");

    abstract String of(String page);

    /** A text as a program shows it that takes its UTF-8 for a charset of one byte a character. */
    static String misread(String text, Charset charset) {
        StringBuilder misread = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String character = new String(new byte[] {b}, charset);
            misread.append(character.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : character);
        }
        return misread.toString();
    }

    private static String paragraphs() {
        return ASKED.stream().map(text -> "<p>" + text + "</p>").collect(Collectors.joining());
    }

    private static String onTop(String html, String markup) {
        return html.replaceFirst("(?i)<body[^>]*+>", "$0" + Matcher.quoteReplacement(markup));
    }
}
