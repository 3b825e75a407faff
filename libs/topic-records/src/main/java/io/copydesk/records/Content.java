package io.copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.events.EventJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What bytes are, decoded for people.
 *
 * @param text of JSON with its members on lines of their own; of what is no text empty
 */
public record Content(Kind kind, String text) {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What bytes may be. */
    public enum Kind {
        /** There is no value. */
        NONE,
        /** JSON in UTF-8. */
        JSON,
        /** Text in UTF-8. */
        TEXT,
        /** Text in another charset, which is not told; it is shown as windows-1252. */
        OTHER_TEXT,
        /** No text. */
        BINARY
    }

    /** Decodes a value. */
    public static Content of(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Content(Kind.NONE, "");
        }
        if (has(bytes, b -> b == 0)) {
            return new Content(Kind.BINARY, "");
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String json = json(text);
            return json == null ? new Content(Kind.TEXT, text) : new Content(Kind.JSON, json);
        } catch (CharacterCodingException e) {
            return has(bytes, Content::isControl)
                    ? new Content(Kind.BINARY, "")
                    : new Content(Kind.OTHER_TEXT, new String(bytes, WESTERN));
        }
    }

    /** Decodes how a value begins: so many bytes at most, and no part of a character. */
    public static Content ofBegin(byte[] bytes, int most) {
        int end = Math.min(most, bytes.length);
        while (end > 0 && end < bytes.length && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return of(Arrays.copyOf(bytes, end));
    }

    private static @Nullable String json(String text) {
        String begin = text.stripLeading();
        if (!begin.startsWith("{") && !begin.startsWith("[")) {
            return null;
        }
        try {
            JsonNode tree = EventJson.mapper().readTree(text);
            return tree.toPrettyString();
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean has(byte[] bytes, IntPredicate what) {
        for (byte each : bytes) {
            if (what.test(each)) {
                return true;
            }
        }
        return false;
    }

    /** What is in no text of a Western charset; an escape may be. */
    private static boolean isControl(int b) {
        return b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b;
    }
}
