package io.copydesk.store.query;

import io.copydesk.store.query.Ranking.Portion;
import io.copydesk.store.query.Ranking.Ranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes one page of a search from its {@link Ranking}, the same in every engine. Used once. */
public final class PageFinder {

    // Up to here the total is exact without being asked for; counting on costs time with every query.
    private static final int COUNT_EXACTLY = 10_000;

    // Of articles in an endless story no more are passed over for one page.
    private static final int MOST_AT_ONCE = 20_000;

    private final Ranking ranking;
    private final SearchRequest request;
    private final @Nullable Ranked after;
    private final long now;

    /** Stories of which an article was seen. */
    private final Set<Long> seen = new HashSet<>();

    /**
     * The page of a request.
     *
     * @param after where the page before ended; empty for the first page
     * @param now when the first page was asked for, in milliseconds
     */
    public PageFinder(Ranking ranking, SearchRequest request, Optional<Place> after, long now) {
        this.ranking = ranking;
        this.request = request;
        this.after = after.map(place -> new Ranked(place.score(), place.ingested(), place.id(), 0))
                .orElse(null);
        this.now = now;
    }

    public Hits find() throws IOException {
        int wanted = request.limit() + 1;
        // More than a page at first: articles of a story that is shown are passed over.
        int size = request.collapse() == Collapse.NONE ? wanted : 2 * wanted;
        Portion first = ranking.next(size, after, request.detail().countAll() ? Integer.MAX_VALUE : COUNT_EXACTLY);
        Portion portion = first;
        List<Ranked> page = new ArrayList<>();
        while (true) {
            List<Ranked> found = portion.articles();
            page.addAll(request.collapse() == Collapse.NONE ? found : firstOfStories(found));
            if (page.size() >= wanted) {
                return hits(first, page.subList(0, wanted - 1), page.get(wanted - 2));
            }
            if (found.size() < size) {
                return hits(first, page, null);
            }
            Ranked last = found.get(found.size() - 1);
            size *= 2;
            if (size > MOST_AT_ONCE) {
                return hits(first, page, last);
            }
            portion = ranking.next(size, last, 1);
        }
    }

    /** Of these articles, which follow each other, those that are the first of their story on all pages. */
    private List<Ranked> firstOfStories(List<Ranked> articles) throws IOException {
        List<Ranked> first = new ArrayList<>(
                articles.stream().filter(article -> seen.add(article.story())).toList());
        if (after != null && !first.isEmpty()) {
            Map<Long, String> heads =
                    ranking.heads(first.stream().map(Ranked::story).toList());
            first.removeIf(article ->
                    !heads.getOrDefault(article.story(), article.id()).equals(article.id()));
        }
        return first;
    }

    private Hits hits(Portion first, List<Ranked> page, @Nullable Ranked last) throws IOException {
        return new Hits(
                page.stream().map(Ranked::id).toList(),
                // At least that, and what an engine counted beyond it is by chance.
                first.exact() ? first.total() : COUNT_EXACTLY,
                first.exact(),
                last == null ? null : new Place(last.score(), last.ingested(), last.id(), now, ranking.statistics()));
    }
}
