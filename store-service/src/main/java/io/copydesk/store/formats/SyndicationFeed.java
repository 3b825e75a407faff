package io.copydesk.store.formats;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a page as Atom or RSS. */
final class SyndicationFeed {

    static final String ATOM = "atom_1.0";
    static final String RSS = "rss_2.0";

    // XML 1.0 has no way to write these, and one of them would make the whole feed unreadable.
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SyndicationFeed() {}

    static String of(FeedPage page, String type) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setEncoding("UTF-8");
        feed.setTitle(xml(page.title()));
        feed.setDescription(xml(page.title()));
        feed.setUri(page.address().toString());
        feed.setLink(page.address().toString());
        if (type.equals(ATOM)) {
            feed.setLinks(links(page));
        }
        List<SyndEntry> entries = new ArrayList<>();
        page.articles().forEach(article -> entries.add(entry(article)));
        feed.setEntries(entries);
        page.articles().stream()
                .map(article -> Times.published(article.article()))
                .max(OffsetDateTime::compareTo)
                .ifPresent(newest -> feed.setPublishedDate(date(newest)));
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed with all that its format asks for can be written", e);
        }
    }

    private static List<SyndLink> links(FeedPage page) {
        List<SyndLink> links = new ArrayList<>();
        links.add(link("self", page.address()));
        if (page.next() != null) {
            links.add(link("next", page.next()));
        }
        return links;
    }

    private static SyndLink link(String relation, URI address) {
        SyndLink link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address.toString());
        return link;
    }

    private static SyndEntry entry(EnrichedArticle enriched) {
        CleanArticle article = enriched.article();
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(Addresses.of(article));
        entry.setLink(Addresses.web(article));
        // Atom wants a title.
        entry.setTitle(article.title() == null ? "Untitled" : xml(article.title()));
        entry.setPublishedDate(date(Times.published(article)));
        entry.setUpdatedDate(date(article.modifiedAt() == null ? Times.published(article) : article.modifiedAt()));
        entry.setAuthors(article.authors().stream().map(SyndicationFeed::person).toList());
        entry.setCategories(
                article.tags().stream().map(SyndicationFeed::category).toList());
        if (enriched.enrichment().summary() != null) {
            entry.setDescription(content("text", enriched.enrichment().summary()));
        }
        entry.setContents(List.of(content("html", Html.of(article.paragraphs()))));
        return entry;
    }

    private static SyndContent content(String type, String text) {
        SyndContent content = new SyndContentImpl();
        content.setType(type);
        content.setValue(xml(text));
        return content;
    }

    private static SyndPerson person(String name) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(xml(name));
        return person;
    }

    private static SyndCategory category(String name) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(xml(name));
        return category;
    }

    private static Date date(OffsetDateTime time) {
        return Date.from(time.toInstant());
    }

    private static @Nullable String xml(@Nullable String text) {
        return text == null ? null : NOT_XML.matcher(text).replaceAll("");
    }
}
