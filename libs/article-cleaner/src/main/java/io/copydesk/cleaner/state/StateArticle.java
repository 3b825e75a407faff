package io.copydesk.cleaner.state;

import io.copydesk.cleaner.block.Letters;
import io.copydesk.cleaner.state.StateNode.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article among all that a page's scripts hold: what is around the page's title, and of that the part in which most sentences
 * are under the same names. Not thread-safe.
 */
final class StateArticle {

    /** Characters of sentences: with fewer it is a teaser, or a notice. */
    private static final int SHORTEST = 300;

    /** Characters of sentences: what is nearest to the title and has so many is the article. */
    private static final int ENOUGH = 1000;

    /** Characters: what is called a summary and has so many is none. */
    private static final int LONG_SUMMARY = 2000;

    /** How many times as much as under its best names a part may hold, or only what is under them is the article. */
    private static final int MIXED = 3;

    /** Parts around the title that are looked at; a guard against states made to be slow. */
    private static final int MOST_AROUND = 40;

    /** Characters: a headline is no longer. */
    private static final int LONGEST_TITLE = 400;

    /** Letters: a shorter title is a word that is found anywhere. */
    private static final int TELLING = 12;

    /** Letters: a shorter word is in any text. */
    private static final int TELLING_WORD = 4;

    /** The share of its title's words that an article begins with at least. */
    private static final double ON_TOPIC = 0.4;

    /** The first character of scripts that put no space between words. */
    private static final char WIDE = 0x2E80;

    /** Characters: in so many an article comes to its topic. */
    private static final int BEGINNING = 2000;

    /** Names of what tells an article in short; some call all of it so. */
    private static final Pattern SUMMARY =
            Pattern.compile("(?i)(summary|description|excerpt|abstract|standfirst)[^/]*$|(lead|leadtext|intro|dek)$");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * An article's text.
     *
     * @param part what holds it
     * @param texts of it, those that are sentences
     * @param prose characters of them
     */
    record Found(StateNode part, List<StateNode> texts, int prose) {

        static Found of(StateNode text) {
            return new Found(text, List.of(text), text.prose);
        }

        /** What its texts are called, empty for those of lists. */
        String field() {
            return texts.get(0).name;
        }

        /** Whether it is the article and another one, which is nearer to the title, something that is told of it. */
        private boolean isRatherThan(Found nearer) {
            return nearer.prose < ENOUGH && prose > MIXED * nearer.prose && !texts.contains(nearer.texts.get(0));
        }
    }

    private final Set<StateNode> titled = new HashSet<>();
    private final String title;
    private final List<String> words;

    private StateArticle(String title) {
        this.title = key(title);
        this.words = words(title);
    }

    /** The article of a title, or null where there is none. */
    static @Nullable Found of(StateNode root, String title) {
        StateArticle state = new StateArticle(title);
        state.weigh(root);
        Found body = state.around(root);
        return body != null ? body : state.onTopic(root);
    }

    private static String key(String text) {
        return Letters.only(Letters.small(text));
    }

    /** The words of a title that tell of what it is; of a script without spaces, all pairs of letters. */
    private static List<String> words(String title) {
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(Letters.small(title), -1)) {
            if (word.length() >= TELLING_WORD && word.charAt(0) < WIDE) {
                words.add(word);
            }
            for (int i = 0; i + 2 <= word.length() && word.charAt(i) >= WIDE; i++) {
                words.add(word.substring(i, i + 2));
            }
        }
        return words;
    }

    /** Notes how much of each part are sentences, and which parts hold the title. */
    private void weigh(StateNode node) {
        if (node.isText()) {
            node.prose = Prose.in(node.text);
            if (isTitle(node.text)) {
                for (StateNode in = node.parent; in != null && titled.add(in); in = in.parent) {
                    // all of them hold it
                }
            }
        }
        for (StateNode part : node.parts) {
            weigh(part);
            node.prose += part.prose;
        }
    }

    private boolean isTitle(String text) {
        if (title.length() < TELLING || text.length() < TELLING || text.length() > LONGEST_TITLE) {
            return false;
        }
        String key = key(text);
        return key.length() >= TELLING && (title.contains(key) || key.contains(title));
    }

    /** The longest body that a map holds beside the title, of the smallest maps that do. */
    @SuppressWarnings("ReferenceEquality") // the same find is meant, not one of the same text
    private @Nullable Found around(StateNode root) {
        List<StateNode> deepestFirst = new ArrayList<>(titled);
        deepestFirst.removeIf(node -> !node.isMap() || node.prose < SHORTEST || isInWhatIsBeside(node));
        deepestFirst.sort(Comparator.comparingInt(node -> -node.depth));
        Map<StateNode, Found> inside = new HashMap<>();
        for (StateNode node : deepestFirst.subList(0, Math.min(MOST_AROUND, deepestFirst.size()))) {
            Found smaller = inside.get(node);
            Found body = body(node);
            if (body != null && (smaller == null || body.isRatherThan(smaller))) {
                for (StateNode in = node; in != null; in = in.parent) {
                    inside.merge(in, body, (a, b) -> a == smaller || b.prose > a.prose ? b : a);
                }
            }
        }
        return inside.get(root);
    }

    private static boolean isInWhatIsBeside(StateNode node) {
        for (StateNode in = node; in != null; in = in.parent) {
            if (StateKind.isBeside(in.name)) {
                return true;
            }
        }
        return false;
    }

    /** The body of a page that has its title in other words, if many of the title's words are where it begins. */
    private @Nullable Found onTopic(StateNode root) {
        Found body = body(root);
        if (body != null && body.part == root) {
            // strings of unlike things: an article may be one of them
            body = root.parts.stream()
                    .filter(part -> part.isText() && part.prose >= SHORTEST)
                    .max(Comparator.comparingInt(part -> part.prose))
                    .map(Found::of)
                    .orElse(null);
        }
        if (body == null || words.isEmpty()) {
            return null;
        }
        Set<String> said = new HashSet<>(words(body.part.beginning(BEGINNING)));
        return words.stream().filter(said::contains).count() >= words.size() * ON_TOPIC ? body : null;
    }

    private static @Nullable Found body(StateNode around) {
        Map<String, List<StateNode>> groups = new LinkedHashMap<>();
        group(around, "", groups);
        List<StateNode> best = List.of();
        int most = SHORTEST - 1;
        for (Map.Entry<String, List<StateNode>> group : groups.entrySet()) {
            int prose = group.getValue().stream().mapToInt(node -> node.prose).sum();
            if (SUMMARY.matcher(group.getKey()).find()) {
                prose = prose < LONG_SUMMARY ? 0 : prose / MIXED;
            }
            if (prose > most) {
                most = prose;
                best = group.getValue();
            }
        }
        if (best.isEmpty()) {
            return null;
        }
        StateNode common = best.get(0);
        for (StateNode node : best) {
            common = common(common, node);
        }
        return new Found(common.prose <= most * MIXED ? common : only(best), best, most);
    }

    /** Puts all sentences under the names that lead to them, but for those of what stands beside an article. */
    private static void group(StateNode node, String names, Map<String, List<StateNode>> groups) {
        if (node.prose == 0) {
            return;
        }
        if (node.isText()) {
            groups.computeIfAbsent(names, k -> new ArrayList<>()).add(node);
        }
        for (StateNode part : node.parts) {
            if (!StateKind.isBeside(part.name) && !StateKind.isCaption(part.name)) {
                group(part, part.name.isEmpty() ? names : names + "/" + letters(part.name), groups);
            }
        }
    }

    /** A name without its number: "text-1" and "text-2" are alike. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Letters.isLetter(name.charAt(i))) {
                letters.append(name.charAt(i));
            }
        }
        return letters.toString();
    }

    /** The smallest part that holds both. */
    private static StateNode common(StateNode one, StateNode other) {
        StateNode a = one;
        StateNode b = other;
        while (a != b) {
            StateNode up = a.depth >= b.depth ? a.parent : b.parent;
            if (up == null) {
                return a;
            }
            if (a.depth >= b.depth) {
                a = up;
            } else {
                b = up;
            }
        }
        return a;
    }

    private static StateNode only(List<StateNode> texts) {
        StateNode list = new StateNode(Kind.LIST, "", "", null);
        texts.forEach(node -> new StateNode(Kind.TEXT, node.name, node.text, list));
        return list;
    }
}
