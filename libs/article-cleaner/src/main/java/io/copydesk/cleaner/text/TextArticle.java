package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Body;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article out of plain text.
 *
 * @param authors empty if no line near the title names one
 * @param publishedAt null if neither the address nor a line near the title has a day
 * @param publishedFrom {@code url} or {@code text}, null without a day
 */
public record TextArticle(
        Body body,
        @Nullable String title,
        List<String> authors,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String publishedFrom) {

    public TextArticle {
        authors = List.copyOf(authors);
    }
}
