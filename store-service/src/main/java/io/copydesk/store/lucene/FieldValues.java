package io.copydesk.store.lucene;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.query.ArticleField;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/** What an article has in the fields that it can be chosen and counted by. */
public final class FieldValues {

    // Lucene takes no longer term; a name that long is nobody's.
    private static final int LONGEST_TERM = 8_000;

    private FieldValues() {}

    /** The values as people are shown them, each once. */
    public static Set<String> shown(ArrivedArticle arrived, ArticleField field) {
        CleanArticle article = arrived.article();
        Enrichment enrichment = arrived.event().enrichment();
        return fit(
                switch (field) {
                    case SOURCE -> one(article.source());
                    case SITE -> one(article.site());
                    case LANGUAGE -> one(arrived.language());
                    case COUNTRY -> enrichment.places().stream().map(Enrichment.Place::country);
                    case AUTHOR -> article.authors().stream();
                    case ENTITY -> enrichment.entities().stream().map(FieldValues::entity);
                    case TOPIC -> enrichment.topics().stream().map(Enrichment.Topic::name);
                    case TAG -> article.tags().stream();
                    case QUALITY ->
                        enrichment.quality() == null
                                ? Stream.empty()
                                : enrichment.quality().signals().stream().map(Enrichment.Signal::name);
                    case KIND -> one(article.kind());
                });
    }

    /** The terms that it is found by: the values that are {@link #shown}, and what else finds it. */
    public static Set<String> terms(ArrivedArticle arrived, ArticleField field, Set<String> shown) {
        Enrichment enrichment = arrived.event().enrichment();
        Stream<String> more = switch (field) {
            // en finds en-US.
            case LANGUAGE -> prefixes(arrived.language());
            case ENTITY -> enrichment.entities().stream().map(Enrichment.Entity::name);
            case TOPIC -> enrichment.topics().stream().flatMap(topic -> Stream.of(topic.code(), topic.parent()));
            default -> Stream.empty();
        };
        return Stream.concat(shown.stream(), fit(more).stream())
                .map(FieldValues::term)
                .collect(Collectors.toSet());
    }

    /** A value as it is looked for: case and accents don't count. */
    public static String term(String value) {
        char[] letters = value.strip().toLowerCase(Locale.ROOT).toCharArray();
        // A letter becomes four at most.
        char[] folded = new char[4 * letters.length];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length));
    }

    private static String entity(Enrichment.Entity entity) {
        return entity.type() + ":" + entity.name();
    }

    private static Stream<String> prefixes(@Nullable String language) {
        if (language == null) {
            return Stream.empty();
        }
        Stream.Builder<String> prefixes = Stream.builder();
        for (int end = language.lastIndexOf('-'); end > 0; end = language.lastIndexOf('-', end - 1)) {
            prefixes.add(language.substring(0, end));
        }
        return prefixes.build();
    }

    private static Stream<String> one(@Nullable String value) {
        return Stream.ofNullable(value);
    }

    private static Set<String> fit(Stream<@Nullable String> values) {
        return values.filter(Objects::nonNull)
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_TERM)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
