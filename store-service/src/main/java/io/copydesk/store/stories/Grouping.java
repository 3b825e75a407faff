package io.copydesk.store.stories;

import io.copydesk.similarity.TermVector;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides where an article belongs, by what there is already. */
final class Grouping {

    /**
     * From here on two articles tell of the same: chosen by reading the nearest pairs of 243 articles of newsrooms, of which
     * those below it mostly were only about the same people.
     */
    private static final double SAME_STORY = 0.55;

    private Grouping() {}

    /** Compares an article with the others and writes down where it belongs. */
    static void group(GroupTables tables, Likeness article) throws SQLException {
        Grouped before = tables.grouped(article.id());
        Grouped original = original(tables, article);
        Group group = story(tables, article, before, original);
        // Whether these have duplicates may be another now.
        tables.touch(Stream.of(before, original)
                .filter(Objects::nonNull)
                .map(Grouped::root)
                .toList());
        if (original == null) {
            tables.save(article, group);
            return;
        }
        String other = original.likeness().id();
        double confidence = hundredths(article.containment(original.likeness()));
        if (article.isBetterThan(original.likeness())) {
            tables.save(article, group);
            tables.save(original.likeness(), original.group().asDuplicateOf(article.id(), confidence));
            tables.move(other, article.id());
        } else {
            tables.save(article, group.asDuplicateOf(other, confidence));
            // It may have had duplicates before its text changed.
            tables.move(article.id(), other);
        }
    }

    /** The best version so far of the text that this one is a copy of. */
    private static @Nullable Grouped original(GroupTables tables, Likeness article) throws SQLException {
        List<Grouped> copies = tables.withBandOf(article).stream()
                .filter(other -> article.isNearDuplicateOf(other.likeness()))
                .sorted(Comparator.comparingDouble((Grouped other) -> -article.containment(other.likeness())))
                .toList();
        for (Grouped copy : copies) {
            // Those that are duplicates of this very article tell nothing of another.
            if (!copy.root().equals(article.id())) {
                return copy.group().duplicateOf() == null ? copy : tables.grouped(copy.root());
            }
        }
        return null;
    }

    /** The article's story; as yet it is nobody's duplicate. */
    private static Group story(
            GroupTables tables, Likeness article, @Nullable Grouped before, @Nullable Grouped original)
            throws SQLException {
        if (original != null) {
            return new Group(null, null, original.group().storyId(), 1);
        }
        // A correction does not take an article out of its story.
        if (before != null && !before.likeness().terms().isEmpty()) {
            return before.group().asBest();
        }
        return tables.withStoryKeyOf(article).stream()
                .map(other -> new Nearness(
                        other,
                        TermVector.cosine(article.terms(), other.likeness().terms())))
                .filter(near -> near.cosine() >= SAME_STORY)
                .max(Comparator.comparingDouble(Nearness::cosine))
                .map(near -> new Group(null, null, near.other().group().storyId(), hundredths(near.cosine())))
                .orElse(new Group(null, null, article.id(), 1));
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private record Nearness(Grouped other, double cosine) {}
}
