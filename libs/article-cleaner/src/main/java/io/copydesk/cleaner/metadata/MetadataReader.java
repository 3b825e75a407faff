package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Folding;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about itself: JSON-LD first, then meta elements, microdata and what is visible. Thread-safe. */
public final class MetadataReader {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "publish-date",
            "publishdate",
            "publish_date",
            "pubdate",
            "publication_date",
            "published-date",
            "date.created",
            "dcterms.created",
            "dc.date.issued",
            "dcterms.date",
            "dc.date",
            "dc.date.created",
            "article_date_original",
            "cxenseparse:recs:publishtime",
            "shareaholic:article_published_time",
            "release_date",
            "citation_publication_date",
            "displaydate",
            "article:publicationdate",
            "date");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "last-modified",
            "dcterms.modified",
            "article.updated",
            "modified");
    private static final List<String> AUTHOR = List.of(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "byl",
            "dc.creator",
            "dcterms.creator",
            "dcsext.author",
            "article:author_name",
            "cxenseparse:author",
            "citation_author",
            "twitter:creator:name");
    private static final List<String> SECTION =
            List.of("article:section", "og:article:section", "parsely-section", "section");

    private MetadataReader() {}

    /** Reads a parsed page; {@code url} is where it is from, if known. */
    public static Metadata read(Document page, @Nullable String url) {
        PageFacts facts = PageFacts.of(page);
        LinkedData data = LinkedData.find(facts.scripts);
        String site = first(facts, "og:site_name", "application-name");
        if (site == null) {
            site = data.text("publisher");
        }
        Map<String, OffsetDateTime> published = new LinkedHashMap<>();
        put(published, "json-ld", Dates.read(data.text("datePublished")));
        put(published, "meta", firstDate(facts, PUBLISHED));
        put(published, "time-element", firstOf(facts.times));
        put(published, "url", Dates.inUrl(url));
        put(published, "text", firstIn(facts.dateTexts));
        Map.Entry<String, OffsetDateTime> date =
                published.isEmpty() ? null : published.entrySet().iterator().next();
        OffsetDateTime modified = Dates.read(data.text("dateModified"));
        return new Metadata(
                Titles.choose(
                        data.text("headline"),
                        first(facts, "og:title", "twitter:title"),
                        facts.title,
                        facts.headings,
                        site),
                authors(facts, data, site),
                date == null ? null : date.getValue(),
                date == null ? null : date.getKey(),
                modified == null ? firstDate(facts, MODIFIED) : modified,
                language(facts, data),
                canonical(facts, url),
                site,
                section(facts, data),
                tags(facts, data),
                Addresses.absolute(image(facts, data), url),
                data.text("articleBody"));
    }

    private static void put(Map<String, OffsetDateTime> dates, String from, @Nullable OffsetDateTime date) {
        if (date != null) {
            dates.put(from, date);
        }
    }

    private static @Nullable String image(PageFacts facts, LinkedData data) {
        String image = first(facts, "og:image", "twitter:image");
        return image == null ? data.address("image") : image;
    }

    private static @Nullable String section(PageFacts facts, LinkedData data) {
        String section = data.text("articleSection");
        return section == null ? first(facts, SECTION.toArray(String[]::new)) : section;
    }

    private static List<String> authors(PageFacts facts, LinkedData data, @Nullable String site) {
        List<String> names = Authors.names(data.texts("author"));
        if (names.isEmpty()) {
            names = Authors.names(data.texts("creator"));
        }
        for (int i = 0; i < AUTHOR.size() && names.isEmpty(); i++) {
            names = Authors.names(facts.meta(AUTHOR.get(i)));
        }
        if (!names.isEmpty()
                && site != null
                && names.stream().allMatch(name -> Titles.key(name).equals(Titles.key(site)))) {
            List<String> visible = Authors.names(facts.bylines);
            return visible.isEmpty() ? names : visible;
        }
        return names.isEmpty() ? Authors.names(facts.bylines) : names;
    }

    private static List<String> tags(PageFacts facts, LinkedData data) {
        List<String> tags = new ArrayList<>(facts.meta("article:tag"));
        if (tags.isEmpty()) {
            tags.addAll(data.texts("keywords"));
        }
        if (tags.isEmpty()) {
            tags.addAll(facts.meta("news_keywords"));
        }
        if (tags.isEmpty()) {
            tags.addAll(facts.meta("keywords"));
        }
        return tags.stream()
                .flatMap(tag -> List.of(tag.split("[,;]")).stream())
                .map(Folding::fold)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String language(PageFacts facts, LinkedData data) {
        String locale = first(facts, "og:locale");
        String header = first(facts, "content-language", "dc.language", "language");
        for (String said : new String[] {facts.language, data.text("inLanguage"), locale, header}) {
            String tag = languageTag(said);
            if (tag != null) {
                return tag;
            }
        }
        return null;
    }

    /** A well-formed BCP 47 tag, or null. */
    public static @Nullable String languageTag(@Nullable String said) {
        if (said == null || said.isBlank() || said.length() > 40) {
            return null;
        }
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(said.strip().replace('_', '-').replaceAll("[,;].*", ""))
                    .build()
                    .toLanguageTag();
            return tag.startsWith("und") ? null : tag;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static @Nullable String canonical(PageFacts facts, @Nullable String url) {
        String link = Addresses.absolute(facts.canonical, url);
        return link == null ? Addresses.absolute(first(facts, "og:url"), url) : link;
    }

    private static @Nullable String first(PageFacts facts, String... names) {
        for (String name : names) {
            List<String> values = facts.meta(name);
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime firstDate(PageFacts facts, List<String> names) {
        for (String name : names) {
            OffsetDateTime date = firstOf(facts.meta(name));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime firstOf(List<String> values) {
        for (String value : values) {
            OffsetDateTime date = Dates.read(value);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime firstIn(List<String> texts) {
        for (String text : texts) {
            OffsetDateTime date = Dates.find(text);
            if (date != null) {
                return date;
            }
        }
        return null;
    }
}
