package io.copydesk.store.room;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Entity;
import io.copydesk.store.article.ArticlePath;
import io.copydesk.store.article.ArticleReader;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.index.IndexUnavailableException;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.room.ArticleView.Link;
import io.copydesk.store.stories.Group;
import io.copydesk.store.stories.GroupReader;
import io.copydesk.store.stories.RelatedArticle;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes of an article, and of what is around it, what its page shows. Thread-safe. */
@Singleton
class ArticlePageMaker {

    private static final int MOST_RELATED = 20;
    private static final int MOST_SIMILAR = 6;

    private final ArticleReader articles;
    private final GroupReader groups;
    private final SearchEngine engine;

    ArticlePageMaker(ArticleReader articles, GroupReader groups, SearchEngine engine) {
        this.articles = articles;
        this.groups = groups;
        this.engine = engine;
    }

    ArticleView page(StoredArticle stored) throws IOException, SQLException {
        EnrichedArticle event = stored.event();
        CleanArticle article = event.article();
        Enrichment enrichment = event.enrichment();
        String id = article.id();
        Group group = groups.group(id).orElse(new Group(null, null, id, 1));
        List<RelatedArticle> copies = others(groups.duplicates(group.root(id), MOST_RELATED), id);
        List<String> copyIds = copies.stream().map(RelatedArticle::id).toList();
        return new ArticleView(
                ArticleAddress.encoded(id),
                Segments.of(SearchPageMaker.title(stored), null, enrichment.entities()),
                webAddress(article),
                article.source() == null ? article.site() : article.source(),
                String.join(", ", article.authors()),
                article.publishedAt() == null ? null : Names.time(article.publishedAt()),
                Names.time(article.ingestedAt().atOffset(ZoneOffset.UTC)),
                stored.language() == null ? "" : stored.language(),
                enrichment.summary(),
                paragraphs(article, enrichment.entities()),
                article.captions().stream().map(CleanArticle.Caption::text).toList(),
                links(
                        "topic",
                        enrichment.topics().stream().map(Enrichment.Topic::name).toList()),
                places(enrichment),
                links("tag", article.tags()),
                enrichment.keyPhrases(),
                article.removed().stream()
                        .map(block -> new ArticleView.Removed(block.reason(), block.text()))
                        .toList(),
                revisions(id),
                related(others(groups.story(group.storyId(), MOST_RELATED), id).stream()
                        .filter(other -> !copyIds.contains(other.id()))
                        .toList()),
                related(copies),
                related(similar(stored, group.storyId())),
                path(id));
    }

    private static List<List<ArticleView.Segment>> paragraphs(CleanArticle article, List<Entity> entities) {
        return IntStream.range(0, article.paragraphs().size())
                .mapToObj(i -> Segments.of(article.paragraphs().get(i), i, entities))
                .toList();
    }

    /** Anybody may write an event: nothing but a web address becomes a link. */
    private static @Nullable String webAddress(CleanArticle article) {
        String url = article.canonicalUrl() == null ? article.url() : article.canonicalUrl();
        String start = url == null ? "" : url.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://") ? url : null;
    }

    private static List<Link> places(Enrichment enrichment) {
        return enrichment.places().stream()
                .map(place -> new Link(
                        place.name(),
                        Address.all().with("country", place.country()).toString()))
                .toList();
    }

    private static List<Link> links(String field, List<String> values) {
        return values.stream()
                .map(value -> new Link(value, Address.all().with(field, value).toString()))
                .toList();
    }

    private List<ArticleView.Revision> revisions(String id) throws SQLException {
        return articles.revisions(id).stream()
                .map(revision -> new ArticleView.Revision(
                        revision.revision(),
                        Names.time(revision.ingestedAt()),
                        revision.current(),
                        revision.revision() == 1 ? null : ArticleAddress.changes(id, revision.revision())))
                .toList();
    }

    private List<RelatedArticle> similar(StoredArticle article, String story) throws IOException, SQLException {
        try {
            return groups.articles(engine.similar(article.title(), article.paragraphs(), story, MOST_SIMILAR));
        } catch (IndexUnavailableException e) {
            // The article can be read all the same.
            return List.of();
        }
    }

    private static List<RelatedArticle> others(List<RelatedArticle> all, String id) {
        return all.stream().filter(other -> !other.id().equals(id)).toList();
    }

    private static List<ArticleView.Related> related(List<RelatedArticle> articles) {
        return articles.stream()
                .map(article -> new ArticleView.Related(
                        ArticleAddress.of(article.id()),
                        Objects.requireNonNullElse(article.title(), "Untitled"),
                        article.source() == null ? article.site() : article.source(),
                        Names.time(article.time())))
                .toList();
    }

    private List<ArticleView.Step> path(String id) throws SQLException {
        ArticlePath path = articles.path(id).orElse(null);
        if (path == null) {
            return List.of();
        }
        List<ArticleView.Step> steps = new ArrayList<>();
        path.steps()
                .forEach(step -> steps.add(new ArticleView.Step(
                        step.topic() + ", partition " + step.partition() + ", offset " + step.offset(),
                        step.time().toString())));
        OffsetDateTime stored = path.storedAt();
        if (stored != null) {
            steps.add(new ArticleView.Step("PostgreSQL", stored.toInstant().toString()));
        }
        return steps;
    }
}
