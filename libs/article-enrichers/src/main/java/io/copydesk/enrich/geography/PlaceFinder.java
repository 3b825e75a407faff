package io.copydesk.enrich.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds countries and large cities by their names in a text of any language: nothing else is known of the names in most of
 * them. Thread-safe.
 */
public final class PlaceFinder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[’'][\\p{L}\\p{M}]+)*");

    private static final Pattern SPACE = Pattern.compile(" ");

    /** The longest name, in words. */
    private static final int MOST_WORDS = 5;

    private static final Set<String> WITHOUT_SPACES = Set.of("ja", "zh", "yue", "th", "lo", "km", "my");

    private final Map<String, KnownPlace> names;
    private final Set<String> beginnings = new HashSet<>();
    private final boolean spaced;

    /** @param language BCP 47 */
    public PlaceFinder(Atlas atlas, String language) {
        this.names = atlas.names(language);
        this.spaced = !WITHOUT_SPACES.contains(language);
        names.keySet().forEach(name -> beginnings.add(SPACE.split(name, -1)[0]));
    }

    /**
     * A place where it is named.
     *
     * @param start where its name begins, in UTF-16 units
     * @param end behind the name's last character
     */
    public record Found(KnownPlace place, int start, int end) {}

    /** The places that a line names, in the order of their mentions. */
    public List<Found> in(String line) {
        List<Found> found = new ArrayList<>();
        if (spaced) {
            words(line, found);
        } else {
            characters(line, found);
        }
        return found;
    }

    private void words(String text, List<Found> to) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            tokens.add(new Token(PlaceName.key(word.group()), word.start(), word.end()));
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (beginnings.contains(tokens.get(i).key())
                    && !Character.isLowerCase(text.charAt(tokens.get(i).start()))) {
                i += Math.max(0, longest(tokens, i, to) - 1);
            }
        }
    }

    /** A word with its {@link PlaceName#key}. */
    private record Token(String key, int start, int end) {}

    /** How many words from this one on are a place's name: none if they are not. */
    private int longest(List<Token> tokens, int from, List<Found> to) {
        for (int end = Math.min(from + MOST_WORDS, tokens.size()); end > from; end--) {
            String key = String.join(
                    " ", tokens.subList(from, end).stream().map(Token::key).toList());
            KnownPlace place = names.get(key);
            if (place != null) {
                to.add(new Found(
                        place, tokens.get(from).start(), tokens.get(end - 1).end()));
                return end - from;
            }
        }
        return 0;
    }

    private void characters(String text, List<Found> to) {
        names.forEach((name, place) -> {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
                to.add(new Found(place, at, at + name.length()));
            }
        });
        // 北アイルランド holds アイルランド: the longer name it is.
        to.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        int end = 0;
        for (Iterator<Found> all = to.iterator(); all.hasNext(); ) {
            Found one = all.next();
            if (one.start() < end) {
                all.remove();
            }
            end = Math.max(end, one.end());
        }
    }
}
