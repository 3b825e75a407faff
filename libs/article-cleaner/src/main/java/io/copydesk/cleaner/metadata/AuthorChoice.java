package io.copydesk.cleaner.metadata;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the authors among what the page says and what it shows. Thread-safe. */
final class AuthorChoice {

    private static final String[] META = {
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
        "dc.creator.name",
        "og:article:author",
        "authors",
        "creator",
        "dcterms.creator.name",
        "dable:author",
        "og:author",
        "article.author"
    };

    private static final int NOBODY = -1;
    private static final int SITE = 0;
    private static final int OFFICE = 1;
    private static final int LOGIN = 2;
    private static final int ONE_NAME = 3;
    private static final int FULL_NAME = 4;

    private AuthorChoice() {}

    static List<String> of(PageFacts facts, LinkedData data, SiteNames site, Zones zones) {
        List<String> persons = Authors.names(data.persons("author"));
        if (!persons.isEmpty()) {
            persons = Authors.names(data.texts("author")); // an agency beside a person is an author, too
        }
        List<String> best = List.of();
        int most = NOBODY;
        Iterator<List<String>> sources = sources(facts, data, zones, persons);
        while (most < FULL_NAME && sources.hasNext()) {
            List<String> names = sources.next();
            int worth = worth(names, site);
            if (worth > most) {
                most = worth;
                best = names;
            }
        }
        if (most <= SITE) {
            List<String> beside = VisibleAuthors.besideDate(facts, zones);
            if (!beside.isEmpty()) {
                return beside;
            }
            // who says that the site wrote it may still show who did
            List<String> above = most == SITE ? VisibleAuthors.aboveText(facts, zones) : List.of();
            if (!above.isEmpty()) {
                return above;
            }
        }
        return best.equals(persons) ? best : without(best, most, site);
    }

    /** From the plainest on; what comes later is only read if it is needed. */
    private static Iterator<List<String>> sources(PageFacts facts, LinkedData data, Zones zones, List<String> persons) {
        Stream<List<String>> said = Stream.concat(
                Stream.of(persons, Authors.names(data.persons("creator"))),
                Stream.of(META).map(name -> Authors.names(facts.meta.all(name))));
        Stream<Supplier<List<List<String>>>> late = Stream.of(
                () -> List.of(Authors.names(labelled(facts))),
                () -> VisibleAuthors.of(facts, zones),
                () -> List.of(Authors.names(data.texts("author"))));
        return Stream.concat(said, late.flatMap(names -> names.get().stream())).iterator();
    }

    /** Beside names the site or an office is not one more author, nor is a login beside full names. */
    private static List<String> without(List<String> names, int most, SiteNames site) {
        List<String> out = new ArrayList<>(names);
        out.removeIf(name -> {
            int worth = worth(List.of(name), site);
            return (worth <= OFFICE && most > OFFICE) || (worth == LOGIN && most == FULL_NAME);
        });
        return out;
    }

    private static int worth(List<String> names, SiteNames site) {
        return names.stream().mapToInt(name -> worth(name, site)).max().orElse(NOBODY);
    }

    private static int worth(String name, SiteNames site) {
        if (site.areExactly(name)) {
            return SITE;
        }
        if (Stream.of(name.split("[ -]", -1)).anyMatch(BylineWords.GENERIC::has) || BylineWords.AGENCY.has(name)) {
            return OFFICE;
        }
        if (name.indexOf(' ') > 0 || Widths.of(name) > name.length()) { // East Asian names are written without a space
            return Authors.looksLikeName(name) ? FULL_NAME : ONE_NAME;
        }
        return name.equals(name.toLowerCase(Locale.ROOT)) ? LOGIN : ONE_NAME;
    }

    /** What Twitter's cards show beside "Written by". */
    private static List<String> labelled(PageFacts facts) {
        for (int i = 1; i <= 2; i++) {
            String label = facts.meta.first("twitter:label" + i);
            String value = facts.meta.first("twitter:data" + i);
            if (value != null && isByLabel(label)) {
                return List.of(value);
            }
        }
        return List.of();
    }

    private static boolean isByLabel(@Nullable String label) {
        if (label == null) {
            return false;
        }
        List<String> words = List.of(label.split(" ", -1));
        String last = words.get(words.size() - 1);
        return BylineWords.BY.has(last) || BylineWords.LABEL.has(last) || BylineWords.POSTED.has(last);
    }
}
