package io.copydesk.enrich.places;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds countries by their names in a text of any language: nothing else is known of the names in most of them. */
final class TextCountries {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[’'][\\p{L}\\p{M}]+)*");

    /** The longest name, in words. */
    private static final int MOST_WORDS = 5;

    private final Map<String, String> names;
    private final Set<String> beginnings;
    private final boolean spaced;

    /** @param names codes by the {@link PlaceName#key keys} of the countries' names */
    TextCountries(Map<String, String> names, String language) {
        this.names = names;
        this.beginnings = new HashSet<>();
        for (String name : names.keySet()) {
            beginnings.add(name.split(" ", 2)[0]);
        }
        this.spaced = !Set.of("ja", "zh", "th", "lo", "km", "my").contains(language);
    }

    /** How often each country is named, by its code; with the spelling that came first. */
    Map<String, Found> in(Iterable<String> texts) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (String text : texts) {
            if (spaced) {
                words(text, found);
            } else {
                characters(text, found);
            }
        }
        return found;
    }

    record Found(String name, int count) {}

    private void words(String text, Map<String, Found> to) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            tokens.add(new Token(PlaceName.key(word.group()), word.start(), word.end()));
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (beginnings.contains(tokens.get(i).key())
                    && !Character.isLowerCase(text.charAt(tokens.get(i).start()))) {
                i += Math.max(0, longest(text, tokens, i, to) - 1);
            }
        }
    }

    /** A word with its {@link PlaceName#key}. */
    private record Token(String key, int start, int end) {}

    /** How many words from this one on are a country's name: none if they are not. */
    private int longest(String text, List<Token> tokens, int from, Map<String, Found> to) {
        for (int end = Math.min(from + MOST_WORDS, tokens.size()); end > from; end--) {
            String key = String.join(
                    " ", tokens.subList(from, end).stream().map(Token::key).toList());
            String code = names.get(key);
            if (code != null) {
                add(
                        to,
                        code,
                        text.substring(
                                tokens.get(from).start(), tokens.get(end - 1).end()));
                return end - from;
            }
        }
        return 0;
    }

    private void characters(String text, Map<String, Found> to) {
        names.forEach((name, code) -> {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
                add(to, code, name);
            }
        });
    }

    private static void add(Map<String, Found> to, String code, String name) {
        Found before = to.get(code);
        to.put(code, before == null ? new Found(name, 1) : new Found(before.name(), before.count() + 1));
    }
}
