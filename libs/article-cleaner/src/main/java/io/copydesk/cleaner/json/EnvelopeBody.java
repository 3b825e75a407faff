package io.copydesk.cleaner.json;

import io.copydesk.cleaner.decode.Escapes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where envelopes keep their text: Copydesk's own, schema.org's, NewsAPI's ({@code content}), JSON Feed 1.1's items ({@code
 * content_html}, {@code content_text}) and ninjs of IPTC ({@code bodies} in 2 and 3, {@code body_xhtml} and the like in 1).
 *
 * @param html markup as it stands, or null
 * @param text plain text as it stands, or null
 */
record EnvelopeBody(@Nullable String html, @Nullable String text) {

    private static final List<String> HTML = List.of("html", "content_html", "body_xhtml", "body_html");
    private static final List<String> TEXT = List.of("text", "articleBody", "content_text", "body_text");

    /** Systems that do not say of which kind it is. */
    private static final String EITHER = "content";

    /** All there is where an envelope has no more than a teaser. */
    private static final List<String> SHORT = List.of("description", "summary");

    private static final Pattern MARKUP =
            Pattern.compile("<(?:p|div|br|h[1-6]|ul|ol|article|section|span|a)\\b[^<>]{0,200}>");

    /** As NewsAPI ends what it has cut. */
    private static final Pattern CUT = Pattern.compile("\\s?\\[\\+\\d{1,9} chars]\\s{0,9}$");

    static EnvelopeBody of(Map<?, ?> fields) {
        String html = first(fields, HTML);
        String text = first(fields, TEXT);
        if (html != null) {
            return new EnvelopeBody(html, text);
        }
        String either = text == null ? ofEitherKind(fields) : null;
        String given = text == null ? either : text;
        String written = given == null ? null : Escapes.undo(given);
        // whoever calls markup text means it, unless escapes show that a program did
        boolean markup = written != null
                && (either != null || !written.equals(text))
                && MARKUP.matcher(written).find();
        return markup ? new EnvelopeBody(written, null) : new EnvelopeBody(null, written);
    }

    private static @Nullable String ofEitherKind(Map<?, ?> fields) {
        String content = string(fields.get(EITHER));
        String either = content == null ? body(fields) : CUT.matcher(content).replaceFirst("");
        return either == null ? first(fields, SHORT) : either;
    }

    /** The main one of ninjs' bodies, else the first. */
    private static @Nullable String body(Map<?, ?> fields) {
        String first = null;
        if (fields.get("bodies") instanceof Collection<?> bodies) {
            for (Object one : bodies) {
                String value = one instanceof Map<?, ?> body ? string(body.get("value")) : null;
                if (value != null && one instanceof Map<?, ?> body && "main".equals(body.get("role"))) {
                    return value;
                }
                first = first == null ? value : first;
            }
        }
        return first;
    }

    private static @Nullable String first(Map<?, ?> fields, List<String> names) {
        for (String name : names) {
            String found = string(fields.get(name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String string(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
