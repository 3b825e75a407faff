package io.copydesk.cleaner.decode;

import io.copydesk.cleaner.Page.Format;
import io.copydesk.cleaner.UnreadablePageException;
import io.copydesk.cleaner.UnreadablePageException.Reason;
import io.copydesk.cleaner.markdown.Markdown;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML, plain text, Markdown, JSON, or a feed: by the content type if it is a known one, else by how the text begins. */
public final class FormatSniffer {

    private static final int HEAD = 8 * 1024;
    private static final Pattern FEED_ROOT =
            Pattern.compile("<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_START = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|title|meta|link|script|article|main|section|div|p|h[1-6]|table|ul|ol|br"
                    + "|span|a|b|i|em|strong|blockquote|figure|img|header|nav)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_TAG =
            Pattern.compile("</(?:p|div|h[1-6]|li|a|article|body|html|span|td)>|<br ?/?>", Pattern.CASE_INSENSITIVE);

    /** The last kind is a document in a string, as programs write that serialize it twice. */
    private static final Pattern JSON_START =
            Pattern.compile("\\{\\s*(?:[\"}]|$)|\\[\\s*(?:[\\[{\"\\]]|$)|\"\\s*\\{\\s*(?:\\\\n\\s*)?\\\\\"");

    private FormatSniffer() {}

    /**
     * Tells the format.
     *
     * @throws UnreadablePageException if it is a feed or a sitemap
     */
    public static Format sniff(String text, @Nullable String contentType) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == 0xFEFF)) {
            start++;
        }
        String head = text.substring(start, Math.min(text.length(), start + HEAD));
        String type = mediaType(contentType);
        refuseFeed(head, type);
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return Format.HTML;
        }
        if (type.equals("text/markdown") || type.equals("text/x-markdown")) {
            return Format.MARKDOWN;
        }
        if (type.equals("text/plain")) {
            return plain(text);
        }
        if (type.equals("application/json") || type.equals("text/json") || type.endsWith("+json")) {
            return Format.JSON;
        }
        Format format = byBytes(head);
        return format == Format.TEXT ? plain(text) : format;
    }

    private static Format plain(String text) {
        return Markdown.is(text) ? Format.MARKDOWN : Format.TEXT;
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int semicolon = contentType.indexOf(';');
        String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    private static Format byBytes(String head) {
        if (JSON_START.matcher(head).lookingAt()) {
            return Format.JSON;
        }
        if (HTML_START.matcher(withoutPrologue(head)).lookingAt()) {
            return Format.HTML;
        }
        // one tag may be quoted in a text about HTML; two closed ones are markup
        return HTML_TAG.matcher(head).results().limit(2).count() == 2 ? Format.HTML : Format.TEXT;
    }

    private static void refuseFeed(String head, String type) {
        boolean said = type.equals("application/rss+xml")
                || type.equals("application/atom+xml")
                || type.equals("application/rdf+xml")
                || type.equals("application/feed+json");
        if (said || FEED_ROOT.matcher(withoutPrologue(head)).lookingAt()) {
            throw new UnreadablePageException(
                    Reason.FEED, "This is a feed or a sitemap, not an article: send its articles one by one.");
        }
    }

    /** Without the XML declaration, processing instructions, comments and a DOCTYPE that is not HTML's. */
    private static String withoutPrologue(String head) {
        int at = 0;
        while (at < head.length()) {
            int end;
            if (head.startsWith("<!--", at)) {
                end = head.indexOf("-->", at);
                end = end < 0 ? -1 : end + 3;
            } else if (head.startsWith("<?", at)
                    || (head.startsWith("<!", at) && !head.regionMatches(true, at, "<!doctype html", 0, 14))) {
                end = head.indexOf('>', at) + 1;
            } else if (Character.isWhitespace(head.charAt(at))) {
                end = at + 1;
            } else {
                break;
            }
            if (end <= at) {
                break;
            }
            at = end;
        }
        return head.substring(at);
    }
}
