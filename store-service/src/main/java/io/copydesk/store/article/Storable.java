package io.copydesk.store.article;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.RefusedException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the archive and the index both can keep. They must refuse the same, or one would find what the other has not.
 */
final class Storable {

    // Far over what there is, and within what a key of PostgreSQL and a term of Lucene may have.
    private static final int MAX_ID = 200;
    private static final int MAX_NAME = 1_000;
    private static final int MAX_YEAR = 9_999;

    // An escape that is not itself escaped: an even number of backslashes before it.
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\u0000");

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
        if (json.contains("\\u0000") && NUL.matcher(json).find()) {
            throw new RefusedException("a text has a NUL character, which PostgreSQL can't keep: remove it");
        }
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
