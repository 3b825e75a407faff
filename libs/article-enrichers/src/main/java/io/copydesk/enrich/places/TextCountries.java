package io.copydesk.enrich.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds countries by their names in a text of any language: nothing else is known of the names in most of them. */
final class TextCountries {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-’'][\\p{L}\\p{M}]+)*");

    /** The longest name, in words. */
    private static final int MOST_WORDS = 5;

    private final Map<String, String> names;
    private final boolean spaced;

    /** @param names codes by the {@link PlaceName#key keys} of the countries' names */
    TextCountries(Map<String, String> names, String language) {
        this.names = names;
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
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        for (int i = 0; i < words.size(); i++) {
            if (Character.isLowerCase(text.charAt(words.get(i)[0]))) {
                continue;
            }
            for (int length = Math.min(MOST_WORDS, words.size() - i); length > 0; length--) {
                String name = text.substring(words.get(i)[0], words.get(i + length - 1)[1]);
                String code = names.get(PlaceName.key(name));
                if (code != null) {
                    add(to, code, name);
                    i += length - 1;
                    break;
                }
            }
        }
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
