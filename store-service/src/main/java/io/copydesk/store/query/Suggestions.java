package io.copydesk.store.query;

import io.copydesk.store.words.Words;
import io.copydesk.store.words.WordsParser;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what somebody may have meant whose search found nothing. Thread-safe. */
@Singleton
class Suggestions {

    // Each other spelling is one more search: of a long question only the first misspelt words are mended.
    private static final int MOST_WORDS = 5;

    private final SearchEngine engine;

    Suggestions(SearchEngine engine) {
        this.engine = engine;
    }

    /** Like queries, the nearest first, each of which finds something; may be empty. */
    List<String> of(SearchRequest request) throws IOException {
        List<String> queries = List.of(request.q());
        int mended = 0;
        for (String word : words(request.question().words()).distinct().toList()) {
            List<String> spellings = mended == MOST_WORDS ? List.of() : engine.spellings(word);
            if (!spellings.isEmpty()) {
                mended++;
                queries = replaced(queries, word, spellings);
            }
        }
        List<String> found = new ArrayList<>();
        for (String query : queries) {
            if (!query.equals(request.q()) && finds(request, query)) {
                found.add(query);
            }
        }
        return found;
    }

    private boolean finds(SearchRequest request, String query) throws IOException {
        Question question =
                new Question(WordsParser.parse(query), request.question().filters());
        return engine.count(question) > 0;
    }

    /** The likeliest spelling in every query, and the less likely ones in the likeliest query. */
    private static List<String> replaced(List<String> queries, String word, List<String> spellings) {
        Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
        return Stream.concat(
                        queries.stream().map(query -> replaced(query, pattern, spellings.get(0))),
                        spellings.stream().skip(1).map(other -> replaced(queries.get(0), pattern, other)))
                .limit(3)
                .toList();
    }

    private static String replaced(String query, Pattern word, String other) {
        return word.matcher(query).replaceAll(Matcher.quoteReplacement(other));
    }

    /** The words that must be there, whatever their form. */
    private static Stream<String> words(Words words) {
        if (words instanceof Words.Word word) {
            return Stream.of(word.text());
        }
        if (words instanceof Words.Title title) {
            return words(title.words());
        }
        if (words instanceof Words.And and) {
            return and.parts().stream().flatMap(Suggestions::words);
        }
        if (words instanceof Words.Or or) {
            return or.parts().stream().flatMap(Suggestions::words);
        }
        return Stream.empty();
    }
}
