package io.copydesk.store.room;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.ArticleSearch;
import io.copydesk.store.query.PageParameters;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.query.SearchPage;
import io.copydesk.store.query.SearchRequest;
import io.copydesk.store.query.ValueCount;
import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Searches and makes of the answer what the search page shows. Thread-safe. */
@Singleton
class SearchPageMaker {

    private static final List<ArticleField> FACETS = List.of(
            ArticleField.SOURCE, ArticleField.LANGUAGE, ArticleField.TOPIC, ArticleField.COUNTRY, ArticleField.ENTITY);
    // Names are counted together, and shown as people, organisations and places.
    private static final int FACET_VALUES = 15;
    private static final int FACET_VALUES_SHOWN = 7;

    // Some years of days; a chart of more would show nothing.
    private static final int MOST_DAYS = 3_000;

    private static final List<String> IN_THE_FORM = List.of("q", "sort", "from", "to");
    private static final int INTRODUCTION = 220;

    private final ArticleSearch search;
    private final SearchEngine engine;

    SearchPageMaker(ArticleSearch search, SearchEngine engine) {
        this.search = search;
        this.engine = engine;
    }

    SearchView page(PageParameters parameters, Address address) throws IOException, SQLException {
        SearchRequest request = SearchRequest.of(parameters).forPeople(FACETS, FACET_VALUES);
        SearchPage page = search.find(request);
        return new SearchView(
                request.q(),
                first(address, "sort"),
                first(address, "from"),
                first(address, "to"),
                hidden(address),
                null,
                suggestions(page, address),
                chosen(address),
                page.items().stream().map(SearchPageMaker::hit).toList(),
                total(page.total()),
                page.next() == null ? null : address.page(page.next()).toString(),
                facets(page.facets(), address),
                Timeline.of(engine.days(request.question(), MOST_DAYS), address),
                address.query());
    }

    /** The page of a search that can't be read. */
    SearchView problem(ProblemException problem, Address address) {
        return new SearchView(
                first(address, "q"),
                first(address, "sort"),
                first(address, "from"),
                first(address, "to"),
                hidden(address),
                problem.getMessage(),
                List.of(),
                chosen(address),
                List.of(),
                "",
                null,
                List.of(),
                new Timeline(List.of()),
                address.query());
    }

    private static List<SearchView.Hidden> hidden(Address address) {
        List<SearchView.Hidden> hidden = new ArrayList<>();
        address.without(IN_THE_FORM)
                .forEach((name, values) -> values.forEach(value -> hidden.add(new SearchView.Hidden(name, value))));
        return hidden;
    }

    private static String first(Address address, String name) {
        List<String> values = address.values(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    private static List<SearchView.Suggestion> suggestions(SearchPage page, Address address) {
        List<String> queries = page.suggestions() == null ? List.of() : page.suggestions();
        return queries.stream()
                .map(q -> new SearchView.Suggestion(
                        q, address.replaced("q", List.of(q)).toString()))
                .toList();
    }

    private static List<SearchView.Chosen> chosen(Address address) {
        List<SearchView.Chosen> chosen = new ArrayList<>();
        address.without(List.of("q", "sort", "collapse", "limit"))
                .forEach((name, values) -> values.forEach(value -> chosen.add(chosen(name, value, address))));
        return chosen;
    }

    private static SearchView.Chosen chosen(String name, String value, Address address) {
        boolean isLeftOut = value.startsWith("-");
        String plain = isLeftOut ? value.substring(1) : value;
        return new SearchView.Chosen(
                Names.field(name, plain),
                (isLeftOut ? "not " : "") + Names.value(name, plain),
                address.without(name, value).toString());
    }

    private static SearchView.Hit hit(ObjectNode item) {
        JsonNode highlights = item.path("highlights");
        StoredArticle article = new StoredArticle(item.path("id").asText(), 1, "", item);
        List<RawString> passages = new ArrayList<>();
        highlights.path("text").forEach(passage -> passages.add(SafeHtml.marks(passage.asText())));
        if (passages.isEmpty()) {
            passages.add(new RawString(Entities.escape(introduction(article))));
        }
        long size = item.path("storySize").asLong(1);
        String story = article.storyId();
        return new SearchView.Hit(
                ArticleAddress.of(article.id()),
                SafeHtml.marks(highlights.path("title").asText(Entities.escape(title(article)))),
                passages,
                source(item),
                Names.time(OffsetDateTime.parse(
                        item.path("publishedAt").asText(item.path("ingestedAt").asText()))),
                article.language() == null ? "" : article.language(),
                size - 1,
                story == null
                        ? ""
                        : Address.all()
                                .with("story", story)
                                .with("sort", "newest")
                                .toString());
    }

    static String title(StoredArticle article) {
        String title = article.title();
        return title == null || title.isBlank() ? "Untitled" : title;
    }

    private static String introduction(StoredArticle article) {
        String text = String.join(" ", article.paragraphs());
        int end = text.lastIndexOf(' ', INTRODUCTION);
        return text.length() <= INTRODUCTION ? text : text.substring(0, end < 0 ? INTRODUCTION : end) + " …";
    }

    private static @Nullable String source(JsonNode item) {
        String source = item.path("source").asText(item.path("site").asText(""));
        return source.isEmpty() ? null : source;
    }

    private static String total(SearchPage.Total total) {
        String number = String.format(Locale.ENGLISH, "%,d", total.value());
        return (total.exact() ? "" : "More than ") + number + (total.value() == 1 ? " article" : " articles");
    }

    private static List<SearchView.Facet> facets(@Nullable Map<String, List<ValueCount>> counts, Address address) {
        List<SearchView.Facet> facets = new ArrayList<>();
        if (counts != null) {
            counts.forEach((name, values) -> values.stream()
                    .filter(value -> !address.has(name, value.value()))
                    .collect(groupingBy(value -> Names.field(name, value.value()), LinkedHashMap::new, toList()))
                    .forEach((field, open) -> facets.add(new SearchView.Facet(
                            field,
                            open.stream()
                                    .limit(FACET_VALUES_SHOWN)
                                    .map(value -> value(name, value, address))
                                    .toList()))));
        }
        return facets;
    }

    private static SearchView.Value value(String field, ValueCount value, Address address) {
        return new SearchView.Value(
                Names.value(field, value.value()),
                value.count(),
                address.with(field, value.value()).toString());
    }
}
