package io.copydesk.store.lucene;

import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.RevisionTimes;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.index.Positions;
import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Place;
import io.copydesk.store.query.Requests;
import io.copydesk.store.query.SearchRequest;
import io.copydesk.store.stories.Membership;
import io.copydesk.synthetic.SyntheticArticles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Measures what indexing and searching cost as the index grows: run it with numbers of articles, as {@code 1000 100000 1000000}.
 * It prints for each the processor time of indexing an article, the bytes it takes, and for each kind of search the
 * milliseconds that half, 95 and 99 of a hundred stay below, warm, one at a time.
 */
public final class SearchCost {

    private static final int SEARCHES = 200;
    private static final int REFRESH_EVERY = 1_000;
    private static final int COMMIT_EVERY = 20_000;

    private final SyntheticArticles articles = new SyntheticArticles();

    private SearchCost() {}

    /**
     * Measures and prints.
     *
     * @param args numbers of articles, growing
     */
    public static void main(String[] args) throws IOException {
        new SearchCost().run(Arrays.stream(args).mapToInt(Integer::parseInt).toArray());
    }

    private void run(int[] counts) throws IOException {
        Path directory = Files.createTempDirectory("search-cost");
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of(), 0))) {
            int at = 0;
            for (int count : counts) {
                double millis = fill(index, at, count);
                at = count;
                System.out.printf(
                        Locale.ENGLISH,
                        "%n%d articles: indexing took %.2f ms of processor time an article, the index has %d bytes an article%n",
                        count,
                        millis,
                        size(directory) / count);
                measure(index);
            }
        } finally {
            delete(directory);
        }
    }

    /** Milliseconds of this thread's processor time an article. */
    private double fill(LuceneIndex index, int from, int to) throws IOException {
        long cost = 0;
        for (int i = from; i < to; i++) {
            EnrichedArticle event = articles.event(i);
            var article = new ArrivedArticle(event, RevisionTimes.of(event.article()), "", null);
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            index.put(article, membership(i));
            if (i % REFRESH_EVERY == 0) {
                index.refresh();
            }
            if (i % COMMIT_EVERY == 0) {
                index.commit();
            }
            cost += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        index.commit();
        index.refresh();
        return cost / 1e6 / (to - from);
    }

    /** Where it belongs: a third of all articles are of stories, which have a few or some thousands; a tenth are copies. */
    private static Membership membership(int number) {
        Random random = new Random(17L * number + 3);
        boolean inStory = random.nextInt(3) == 0;
        Membership alone = Membership.alone(SyntheticArticles.id(number));
        return new Membership(
                alone.id(),
                inStory ? SyntheticArticles.zipf(random, 1 + number / 10) : alone.story(),
                random.nextInt(10) == 0);
    }

    private void measure(LuceneIndex index) throws IOException {
        IndexSearcher searcher = index.acquire();
        try {
            System.out.printf(
                    "%-34s %8s %8s %8s   (%d segments)%n",
                    "", "p50", "p95", "p99", searcher.getIndexReader().leaves().size());
            page(searcher, "one word", "W", "");
            page(searcher, "two words", "W W", "");
            page(searcher, "one word or another", "W OR W OR W", "");
            page(searcher, "phrase", "\"W W\"", "");
            page(searcher, "words near each other", "W NEAR/5 W", "");
            page(searcher, "beginning", "P*", "");
            page(searcher, "title", "title:W", "");
            page(searcher, "word without another", "W -W", "");
            page(searcher, "one word, newest", "W", "newest");
            page(searcher, "all, newest", "", "newest");
            page(searcher, "all, oldest", "", "oldest");
            secondPage(searcher, "one word, second page", "W", "");
            facets(searcher, "four facets of one word", "W");
            facets(searcher, "four facets of all", "");
        } finally {
            index.release(searcher);
        }
    }

    private interface Search {
        void run(SearchRequest request) throws IOException;
    }

    private void page(IndexSearcher searcher, String name, String form, String sort) throws IOException {
        time(name, form, sort, request -> page(searcher, request, Optional.empty()));
    }

    private void secondPage(IndexSearcher searcher, String name, String form, String sort) throws IOException {
        time(name, form, sort, request -> {
            Place first = page(searcher, request, Optional.empty());
            if (first != null) {
                page(searcher, request, Optional.of(first));
            }
        });
    }

    private static @Nullable Place page(IndexSearcher searcher, SearchRequest request, Optional<Place> after)
            throws IOException {
        return LuceneEngine.page(searcher, request, after).last();
    }

    private void facets(IndexSearcher searcher, String name, String form) throws IOException {
        Map<ArticleField, StringDocValuesReaderState> states = new EnumMap<>(ArticleField.class);
        List<ArticleField> fields =
                List.of(ArticleField.SOURCE, ArticleField.LANGUAGE, ArticleField.ENTITY, ArticleField.TOPIC);
        for (ArticleField field : fields) {
            states.put(field, new StringDocValuesReaderState(searcher.getIndexReader(), field.parameter()));
        }
        time(
                name,
                form,
                "",
                request ->
                        FacetSearch.values(searcher, states::get, LuceneEngine.query(request.question()), fields, 10));
    }

    private void time(String name, String form, String sort, Search search) throws IOException {
        long[] nanos = new long[SEARCHES];
        // The first round warms up.
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < SEARCHES; i++) {
                SearchRequest request = Requests.search(words(form, new Random(i)), sort, "story");
                long start = System.nanoTime();
                search.run(request);
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ENGLISH,
                "%-34s %8.1f %8.1f %8.1f%n",
                name,
                nanos[SEARCHES / 2] / 1e6,
                nanos[SEARCHES * 95 / 100] / 1e6,
                nanos[SEARCHES * 99 / 100] / 1e6);
    }

    /** A search of this form: no stop words, but all others, the frequent ones more often. */
    private String words(String form, Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            String word = articles.word(100 + SyntheticArticles.zipf(random, 20_000));
            switch (c) {
                case 'W' -> words.append(word);
                case 'P' -> words.append(word, 0, Math.min(word.length(), 4));
                default -> words.append(c);
            }
        }
        return words.toString();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
