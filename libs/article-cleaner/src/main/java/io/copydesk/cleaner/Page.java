package io.copydesk.cleaner;

import io.copydesk.cleaner.decode.BinarySniffer;
import io.copydesk.cleaner.decode.Escapes;
import io.copydesk.cleaner.decode.FormatSniffer;
import io.copydesk.cleaner.decode.Mojibake;
import io.copydesk.cleaner.decode.TextDecoder;
import org.jspecify.annotations.Nullable;

/** What was dropped in, decoded and its format told. Immutable. */
public final class Page {

    private final Format format;
    private final String text;
    private final @Nullable String url;

    private Page(Format format, String text, @Nullable String url) {
        this.format = format;
        this.text = text;
        this.url = url;
    }

    /**
     * Decodes bytes and tells their format.
     *
     * @param bytes as they came
     * @param contentType a media type such as {@code text/html; charset=euc-kr}; null, or one that says nothing such as
     *     {@code application/octet-stream}, has the bytes looked at
     * @param url where the page is from
     * @throws UnreadablePageException if it is empty, no text, or a feed
     */
    public static Page read(byte[] bytes, @Nullable String contentType, @Nullable String url) {
        BinarySniffer.refuseBinary(bytes);
        String text = Mojibake.undo(TextDecoder.decode(bytes, contentType));
        Format format = FormatSniffer.sniff(text, contentType);
        if (format == Format.TEXT || (format == Format.HTML && text.indexOf('<') < 0)) {
            String written = Escapes.undo(text);
            return of(written.equals(text) ? format : FormatSniffer.sniff(written, null), written, url);
        }
        return of(format, text, url);
    }

    /** A page of HTML. */
    public static Page ofHtml(String html, @Nullable String url) {
        return of(Format.HTML, Mojibake.undo(html), url);
    }

    /** Plain text. */
    public static Page ofText(String text, @Nullable String url) {
        return of(Format.TEXT, Escapes.undo(Mojibake.undo(text)), url);
    }

    /** Markdown, with front matter or without. */
    public static Page ofMarkdown(String text, @Nullable String url) {
        return of(Format.MARKDOWN, Mojibake.undo(text), url);
    }

    /** A JSON envelope, or schema.org's {@code NewsArticle} as JSON. */
    public static Page ofJson(String json, @Nullable String url) {
        return of(Format.JSON, Mojibake.undo(json), url);
    }

    private static Page of(Format format, String text, @Nullable String url) {
        if (text.isBlank()) {
            throw new UnreadablePageException(
                    UnreadablePageException.Reason.EMPTY, "There is no text in it: send the article itself.");
        }
        return new Page(format, text, url);
    }

    /** What kind of source {@link #text()} is. */
    public Format format() {
        return format;
    }

    /** The source, decoded; where it was stored in a wrong charset before, or escaped for a program, as it was meant. */
    public String text() {
        return text;
    }

    /** The address that was given, or null. */
    public @Nullable String url() {
        return url;
    }

    /** The kinds of source. */
    public enum Format {
        HTML,
        TEXT,
        MARKDOWN,
        JSON
    }
}
