package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Folding;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about itself, for machines and near its headline for readers. Thread-safe. */
public final class MetadataReader {

    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "last-modified",
            "dcterms.modified",
            "article.updated",
            "modified");
    private static final List<String> SECTION =
            List.of("article:section", "og:article:section", "parsely-section", "section");

    /** Of a list of languages, and of a language with a weight. */
    private static final Pattern END = Pattern.compile("[,;].*");

    /** Of the tiers that Open Graph knows for articles; metered ones are free for some readers only. */
    private static final Set<String> FREE_TIERS = Set.of("free");

    private MetadataReader() {}

    /** Reads what was noted on a page; {@code url} is where it is from, if known. */
    public static Metadata read(PageFacts facts, @Nullable String url) {
        LinkedData data = LinkedData.find(facts.linkedData);
        SiteNames site = SiteNames.of(facts, data, url);
        String language = language(facts, data);
        DayOrder order = DayOrder.of(language, url);
        TitleCandidate title = Titles.choose(facts, data, site);
        Zones zones = Zones.of(facts, title == null ? null : title.heading);
        Publication date = Publication.of(facts, data, zones, order, url);
        OffsetDateTime modified = modified(facts, data, zones, order);
        if (date == null && modified != null) {
            date = new Publication(
                    modified, "modified"); // the only day the page names, and on most such pages the first
        }
        return new Metadata(
                String.join(" ", data.texts("@type")) + " "
                        + Objects.requireNonNullElse(facts.meta.first("og:type"), ""),
                free(facts, data),
                title == null ? null : title.text,
                AuthorChoice.of(facts, data, site, zones),
                date == null ? null : date.at(),
                date == null ? null : date.from(),
                modified,
                language,
                canonical(facts, url),
                site.said,
                section(facts, data),
                tags(facts, data),
                Addresses.absolute(image(facts, data), url),
                data.text("articleBody"));
    }

    /** As schema.org has it, else as publishers of large sites have it among themselves. */
    private static @Nullable Boolean free(PageFacts facts, LinkedData data) {
        String said = data.text("isAccessibleForFree");
        if (said == null) {
            said = facts.meta.first("isaccessibleforfree");
        }
        if (said != null) {
            String last = said.substring(said.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return last.equals("true") ? Boolean.TRUE : last.equals("false") ? Boolean.FALSE : null;
        }
        String tier = facts.meta.first("article:content_tier", "og:article:content_tier");
        return tier == null ? null : FREE_TIERS.contains(tier.toLowerCase(Locale.ROOT));
    }

    private static @Nullable OffsetDateTime modified(PageFacts facts, LinkedData data, Zones zones, DayOrder order) {
        OffsetDateTime said = Dates.read(data.text("dateModified"), order);
        if (said == null) {
            said = firstDate(facts, MODIFIED);
        }
        return said == null ? VisibleDates.updated(facts, zones, order) : said;
    }

    private static @Nullable String image(PageFacts facts, LinkedData data) {
        String image = facts.meta.first("og:image", "twitter:image");
        return image == null ? data.address("image") : image;
    }

    private static @Nullable String section(PageFacts facts, LinkedData data) {
        String section = data.text("articleSection");
        return section == null ? facts.meta.first(SECTION.toArray(String[]::new)) : section;
    }

    private static List<String> tags(PageFacts facts, LinkedData data) {
        List<String> tags = new ArrayList<>(facts.meta.all("article:tag"));
        if (tags.isEmpty()) {
            tags.addAll(data.texts("keywords"));
        }
        if (tags.isEmpty()) {
            tags.addAll(facts.meta.all("news_keywords"));
        }
        if (tags.isEmpty()) {
            tags.addAll(facts.meta.all("keywords"));
        }
        return tags.stream()
                .flatMap(tag -> List.of(tag.split("[,;]")).stream())
                .map(Folding::fold)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String language(PageFacts facts, LinkedData data) {
        String locale = facts.meta.first("og:locale");
        String header = facts.meta.first("content-language", "dc.language", "language");
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
                    .setLanguageTag(END.matcher(said.strip().replace('_', '-')).replaceAll(""))
                    .build()
                    .toLanguageTag();
            return tag.startsWith("und") ? null : tag;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static @Nullable String canonical(PageFacts facts, @Nullable String url) {
        String link = Addresses.absolute(facts.canonical, url);
        return link == null ? Addresses.absolute(facts.meta.first("og:url"), url) : link;
    }

    private static @Nullable OffsetDateTime firstDate(PageFacts facts, List<String> names) {
        for (String name : names) {
            OffsetDateTime date = firstOf(facts.meta.all(name));
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
}
