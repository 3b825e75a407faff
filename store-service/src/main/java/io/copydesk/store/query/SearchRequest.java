package io.copydesk.store.query;

import io.copydesk.events.Sha256;
import io.copydesk.store.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A search that can be answered.
 *
 * @param from milliseconds, the first that counts; null without a bound
 * @param to milliseconds, the last that counts; null without a bound
 * @param cursor as it came, null for the first page
 */
record SearchRequest(
        String q,
        Words words,
        List<String> sources,
        List<String> sites,
        List<String> languages,
        @Nullable Long from,
        @Nullable Long to,
        SortOrder sort,
        int limit,
        @Nullable String cursor) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    /**
     * Reads the parameters.
     *
     * @throws ProblemException if one makes no sense, with what is wrong
     */
    static SearchRequest of(SearchParameters parameters) {
        String asked = one("q", parameters.q);
        String q = asked == null ? "" : asked.strip();
        Words words = WordsParser.parse(q);
        String from = one("from", parameters.from);
        String to = one("to", parameters.to);
        Long first = from == null ? null : Long.valueOf(TimeBound.from(from));
        Long last = to == null ? null : Long.valueOf(TimeBound.to(to));
        if (first != null && last != null && first > last) {
            throw ProblemException.badRequest("from (" + from + ") lies after to (" + to + ")");
        }
        return new SearchRequest(
                q,
                words,
                lower("source", parameters.source),
                lower("site", parameters.site).stream()
                        .map(site -> site.startsWith("www.") ? site.substring(4) : site)
                        .toList(),
                lower("language", parameters.language),
                first,
                last,
                sort(one("sort", parameters.sort), words),
                limit(one("limit", parameters.limit)),
                one("cursor", parameters.cursor));
    }

    /** The same for all pages of a search, another for every other search. */
    String fingerprint() {
        // Lists of quoted strings can't be mistaken for one another.
        String all = String.join(
                "\n",
                sort.name(),
                quoted(List.of(q)),
                quoted(sources),
                quoted(sites),
                quoted(languages),
                String.valueOf(from),
                String.valueOf(to));
        return Sha256.hex(all).substring(0, 16);
    }

    private static String quoted(List<String> values) {
        return values.stream()
                .map(value -> value.length() + ":" + value)
                .toList()
                .toString();
    }

    private static SortOrder sort(@Nullable String sort, Words words) {
        if (sort == null) {
            return words instanceof Words.All ? SortOrder.NEWEST : SortOrder.RELEVANCE;
        }
        return switch (sort) {
            case "newest" -> SortOrder.NEWEST;
            case "oldest" -> SortOrder.OLDEST;
            case "relevance" -> SortOrder.RELEVANCE;
            default ->
                throw ProblemException.badRequest("sort must be newest, oldest or relevance, it is \"" + sort + "\"");
        };
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MAX_LIMIT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw ProblemException.badRequest("limit must be from 1 to " + MAX_LIMIT + ", it is \"" + limit + "\"");
    }

    private static List<String> lower(String name, @Nullable List<String> values) {
        List<String> all = values == null ? List.of() : values;
        if (all.stream().anyMatch(String::isBlank)) {
            throw ProblemException.badRequest(name + " is empty: leave it out to find all");
        }
        return all.stream().map(value -> value.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static @Nullable String one(String name, @Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw ProblemException.badRequest(name + " may be given once, it is given " + values.size() + " times");
        }
        return values.get(0);
    }
}
