package io.copydesk.store.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changed between two revisions of an article. */
@Schema(description = "What changed from one revision to another")
public record RevisionDiff(
        @Schema(description = "The number of the revision that is compared with")
        int from,

        int to,

        @Schema(description = "What became of the title, piece by piece")
        List<TextDiff.Part> title,

        @Schema(description = "What became of each paragraph, piece by piece")
        List<List<TextDiff.Part>> paragraphs) {

    /** Compares two revisions. */
    public static RevisionDiff of(StoredArticle from, StoredArticle to) {
        return new RevisionDiff(
                from.revision(),
                to.revision(),
                TextDiff.words(text(from.title()), text(to.title())),
                TextDiff.of(from.paragraphs(), to.paragraphs()));
    }

    private static String text(@Nullable String title) {
        return title == null ? "" : title;
    }
}
