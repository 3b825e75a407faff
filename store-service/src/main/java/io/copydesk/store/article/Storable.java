package io.copydesk.store.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.EventJson;
import io.copydesk.events.RefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the archive and the index both can keep. They must refuse the same, or one would find what the other has not.
 */
final class Storable {

    // Far over what there is, and within what a key of PostgreSQL and a term of Lucene may have.
    private static final int MAX_ID = 200;
    private static final int MAX_NAME = 1_000;
    private static final int MAX_YEAR = 9_999;
    private static final int MIN_INGESTED_YEAR = 1990;
    private static final int MAX_INGESTED_YEAR = 2100;

    // More than any double has, and few enough to be read back: PostgreSQL writes 1e5000 with all its zeros.
    private static final int MAX_DIGITS = 500;

    private static final JsonFactory JSON = EventJson.mapper().getFactory();

    private Storable() {}

    /** @throws RefusedException if it can't be kept, with what is wrong */
    static void check(EnrichedArticle event, String json) {
        CleanArticle article = event.article();
        length("id", article.id(), MAX_ID);
        length("contentHash", article.contentHash(), MAX_ID);
        length("source", article.source(), MAX_NAME);
        length("site", article.site(), MAX_NAME);
        length("language", article.language(), MAX_NAME);
        length("enrichment.language", event.enrichment().language(), MAX_NAME);
        year("publishedAt", article.publishedAt());
        year("modifiedAt", article.modifiedAt());
        month(article.ingestedAt());
        values(json);
    }

    /** Every month is a table of its own: there must not be as many as somebody cares to make up. */
    private static void month(Instant ingestedAt) {
        int year = ingestedAt.atOffset(ZoneOffset.UTC).getYear();
        if (year < MIN_INGESTED_YEAR || year > MAX_INGESTED_YEAR) {
            throw new RefusedException("ingestedAt is not in the years " + MIN_INGESTED_YEAR + " to "
                    + MAX_INGESTED_YEAR + ": send the time at which it was dropped in");
        }
    }

    /** Fields that this version doesn't know are kept too, so all of the JSON is looked at. */
    private static void values(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
                    text(parser.getText());
                } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    number(parser.getText());
                }
            }
        } catch (IOException e) {
            // As bytes it could be read: then they were UTF-16 or UTF-32, or began with a byte order mark.
            throw new RefusedException("the JSON is not in plain UTF-8: send it so, without a byte order mark", e);
        }
    }

    private static void text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new RefusedException("a text has a NUL character, which PostgreSQL can't keep: remove it");
        }
        if (text.codePoints().anyMatch(Storable::isSurrogate)) {
            throw new RefusedException("a text has half of a surrogate pair, which is no character: remove it");
        }
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() + Math.abs((long) number.scale()) <= MAX_DIGITS) {
                return;
            }
        } catch (NumberFormatException e) {
            // The exponent alone is too large: said below.
        }
        throw new RefusedException("a number has more than " + MAX_DIGITS + " digits: shorten it");
    }

    private static void length(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new RefusedException(field + " has more than " + most + " characters: shorten it");
        }
    }

    private static void year(String field, @Nullable OffsetDateTime time) {
        if (time != null && (time.getYear() < 1 || time.getYear() > MAX_YEAR)) {
            throw new RefusedException(field + " is not in the years 1 to " + MAX_YEAR + ": correct it");
        }
    }
}
