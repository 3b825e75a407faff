package io.copydesk.store.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.events.EventJson;
import io.copydesk.store.article.ArticleReader;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.stories.StoryReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds articles in the index and reads them from PostgreSQL. Thread-safe. */
// At once, so that its timer is there before the first search.
@Startup
@Singleton
public class ArticleSearch {

    private static final ObjectMapper MAPPER = EventJson.mapper();

    private final SearchEngine engine;
    private final ArticleReader articles;
    private final StoryReader stories;
    private final Highlighter highlighter;
    private final Suggestions suggestions;
    private final Timer timer;

    ArticleSearch(
            SearchEngine engine,
            ArticleReader articles,
            StoryReader stories,
            Highlighter highlighter,
            Suggestions suggestions,
            MeterRegistry metrics) {
        this.engine = engine;
        this.articles = articles;
        this.stories = stories;
        this.highlighter = highlighter;
        this.suggestions = suggestions;
        this.timer = Timer.builder("copydesk.query")
                .description("Time that one search took, with reading its articles")
                .publishPercentileHistogram()
                .register(metrics);
    }

    /** The page that is asked for. */
    public SearchPage find(SearchRequest request) throws IOException, SQLException {
        long start = System.nanoTime();
        AnswerDetail detail = request.detail();
        // Counting takes as long as all else.
        SideTask<Map<String, List<ValueCount>>> facets =
                detail.hasCounts() ? SideTask.start(() -> facets(request.question(), detail)) : null;
        try {
            Hits hits = engine.page(request, Cursor.place(request));
            SearchPage page = new SearchPage(
                    items(request, hits.ids()),
                    hits.last() == null
                            ? null
                            : Cursor.after(request, hits.last()).text(),
                    new SearchPage.Total(hits.total(), hits.exact()),
                    facets == null ? null : facets.get(),
                    hits.total() == 0 ? suggestions.of(request) : null,
                    detail.explain() ? engine.explain(request.question()) : null);
            timer.record(Duration.ofNanos(System.nanoTime() - start));
            return page;
        } finally {
            if (facets != null) {
                facets.cancel();
            }
        }
    }

    private List<ObjectNode> items(SearchRequest request, List<String> ids) throws IOException, SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, StoredArticle> stored = articles.current(ids);
        // What the archive hasn't stored yet is left out, not answered by halves.
        List<StoredArticle> found =
                ids.stream().map(stored::get).filter(Objects::nonNull).toList();
        Map<String, Long> sizes = request.collapse() == Collapse.STORY
                ? stories.sizes(found.stream()
                        .map(StoredArticle::storyId)
                        .filter(Objects::nonNull)
                        .toList())
                : Map.of();
        Highlighter.Marker marker = request.detail().highlight() ? highlighter.marker(request.question()) : null;
        List<ObjectNode> items = new ArrayList<>();
        for (StoredArticle article : found) {
            ObjectNode document = article.document();
            String story = article.storyId();
            Long size = story == null ? null : sizes.get(story);
            if (size != null) {
                document.put(FieldChoice.STORY_SIZE, size);
            }
            ObjectNode item = request.detail().fields().of(document);
            if (marker != null) {
                item.set(
                        "highlights",
                        MAPPER.valueToTree(marker.of(article.title(), article.paragraphs(), article.language())));
            }
            items.add(item);
        }
        return items;
    }

    private Map<String, List<ValueCount>> facets(Question question, AnswerDetail detail) throws IOException {
        Map<String, List<ValueCount>> facets = new LinkedHashMap<>();
        if (!detail.facets().isEmpty()) {
            engine.counts(question, detail.facets(), detail.facetLimit())
                    .forEach((field, counts) -> facets.put(field.parameter(), counts));
        }
        if (detail.days()) {
            facets.put(
                    AnswerDetail.DAY,
                    engine.days(question, detail.facetLimit()).stream()
                            .map(day -> new ValueCount(
                                    LocalDate.ofEpochDay(Long.parseLong(day.value()))
                                            .toString(),
                                    day.count()))
                            .toList());
        }
        return facets;
    }
}
