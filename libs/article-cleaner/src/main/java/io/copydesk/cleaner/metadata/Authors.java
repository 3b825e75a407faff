package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of authors, without jobs, places and what else is written beside them. Thread-safe. */
public final class Authors {

    private static final Pattern NO_NAME = Pattern.compile("(?i)https?:|www\\.|@|[<>{}=:!?]");

    /** Between two names; commas, too, part a name from a job or a place. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;、，]\\s*|(?<=\\p{L})\\s?/\\s?(?=\\p{L})");

    /** Characters: what is longer is a sentence. */
    private static final int LONGEST = 60;

    /** Words: "Maria del Carmen de la Fuente Ruiz" has seven. */
    private static final int MOST_WORDS = 7;

    /** Characters of an East Asian name. */
    private static final int LONGEST_WITHOUT_SPACE = 7;

    private Authors() {}

    /** Names of a list of values that are known to be authors, each once, without "By" and jobs. */
    public static List<String> names(List<String> values) {
        List<String> names = new ArrayList<>();
        for (String value : values) {
            String text = Folding.fold(value);
            // longer ones are no list of names, and an address is no name though its parts may look like one
            if (text.length() <= 300 && !text.isEmpty() && !text.contains("://")) {
                List<String> here = Bylines.names(text);
                names.addAll(here.isEmpty() ? ofAuthor(List.of(text.split(" ", -1))) : here);
            }
        }
        return once(names);
    }

    /** Each name once, however it is capitalized. */
    static List<String> once(List<String> names) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String name : names) {
            seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
        return new ArrayList<>(seen.values());
    }

    /**
     * Names where a byline is, after its "By": only what looks like one, up to the first word that doesn't.
     *
     * @param posted whether "posted" or a date stands before; then it may be a login, too
     */
    static List<String> ofByline(List<String> words, boolean posted) {
        List<String> names = new ArrayList<>();
        for (String part : parts(words, true)) {
            String name = clean(part);
            if (looksLikeName(name) || (posted && names.isEmpty() && isLogin(name))) {
                names.add(name);
            } else if (!BylineWords.AGENCY.has(name)) {
                break;
            }
        }
        return withoutPlaces(names);
    }

    /** Names in a text that is known to be an author. */
    static List<String> ofAuthor(List<String> words) {
        List<String> names = new ArrayList<>();
        for (String part : parts(words, false)) {
            String name = clean(part);
            if (isUsable(name)) {
                names.add(name);
            }
        }
        return withoutPlaces(names);
    }

    private static List<String> parts(List<String> words, boolean strictly) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String bare = Bylines.bare(word);
            boolean and = BylineWords.AND.has(word) && i > 0;
            boolean end = word.startsWith("(")
                    || (i > 0 && (isStop(words, i) || word.indexOf('@') >= 0))
                    || (i > 0 && strictly && BylineWords.NEVER.has(bare))
                    || (i > 0 && !bare.isEmpty() && Character.isDigit(bare.charAt(0)));
            if (end) {
                break;
            }
            if (and && isRealAnd(words, i)) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(part.length() == 0 ? "" : " ").append(word);
            }
        }
        parts.add(part.toString());
        List<String> out = new ArrayList<>();
        for (String piece : parts) {
            out.addAll(List.of(BETWEEN.split(piece, -1)));
        }
        return out;
    }

    /** "Le" is a part of "Nora Le Carré", and ends a name in "Nora Lund le 3 mai" and "Nora Lund Le 3 mai". */
    private static boolean isStop(List<String> words, int at) {
        String word = words.get(at);
        boolean part =
                BylineWords.SMALL.has(word) && at + 1 < words.size() && isCapital(word) && isCapital(words.get(at + 1));
        return BylineWords.STOP.has(word) && !part;
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** "Ortega y Gasset" is one man: a single letter between two names joins them only where each has two words. */
    private static boolean isRealAnd(List<String> words, int at) {
        String and = words.get(at);
        if (and.length() > 1 || and.equals("&") || and.charAt(0) > 0x2E80) {
            return true;
        }
        return at >= 2 && at + 2 < words.size();
    }

    private static String clean(String part) {
        List<String> words = new ArrayList<>(List.of(part.strip().split(" ", -1)));
        while (words.size() > 1 && (BylineWords.BY.has(Bylines.bare(words.get(0))) || isLabel(words.get(0)))) {
            words.remove(0);
        }
        if (words.size() > 1 && BylineWords.ROLE.has(words.get(0))) {
            return ""; // "chief correspondent" and "editor of the sports desk" are jobs only
        }
        // a job behind a name; a name that is nothing else is left
        int end = words.size();
        for (int i = 1; i < words.size(); i++) {
            if (BylineWords.ROLE.has(Bylines.bare(words.get(i)))) {
                end = Math.min(end, i);
            }
        }
        boolean office = (end == 1 && !isEastAsian(words.get(0))) || isOffice(words.subList(0, end));
        while (end > 2 && end < words.size() && BylineWords.DESK.has(words.get(end - 1))) {
            end--; // "Nora Lund Education editor"
        }
        while (end > 1 && isSmall(words.get(end - 1))) {
            end--; // "Nora Lund vom", where a date was
        }
        String name = String.join(" ", office ? words : words.subList(0, end));
        return trimmed(name);
    }

    private static boolean isSmall(String word) {
        return BylineWords.SMALL.has(word) && Character.isLowerCase(word.codePointAt(0));
    }

    /** Chinese, Japanese and Korean names are one word. */
    private static boolean isEastAsian(String word) {
        return !word.isEmpty() && word.charAt(0) >= 0x2E80;
    }

    private static boolean isOffice(List<String> words) {
        return words.stream().anyMatch(word -> BylineWords.GENERIC.has(word));
    }

    private static boolean isLabel(String word) {
        return word.endsWith(":") && BylineWords.LABEL.has(Bylines.bare(word));
    }

    /** After a name of two words, single words are places, agencies and newsrooms. */
    private static List<String> withoutPlaces(List<String> names) {
        if (names.size() < 2 || names.get(0).indexOf(' ') < 0) {
            return names;
        }
        List<String> out = new ArrayList<>(names);
        out.removeIf(name -> name.indexOf(' ') < 0);
        return out;
    }

    /** Whether a text that is known to be an author can be a name. */
    static boolean isUsable(String name) {
        List<String> words = List.of(name.split(" ", -1));
        return name.length() > 1
                && name.length() <= LONGEST
                && !(words.size() == 1 && isWordOfBylines(name))
                && words.size() <= MOST_WORDS
                && name.chars().anyMatch(Character::isLetter)
                && words.stream().noneMatch(word -> BylineWords.NEVER.has(Bylines.bare(word)))
                && !NO_NAME.matcher(name).find();
    }

    private static boolean isLogin(String name) {
        return name.indexOf(' ') < 0 && isUsable(name) && name.length() > 2;
    }

    private static boolean isWordOfBylines(String word) {
        return BylineWords.BY.has(word)
                || (BylineWords.LABEL.has(word) && !BylineWords.GENERIC.has(word))
                || BylineWords.POSTED.has(word)
                || BylineWords.ROLE.has(word);
    }

    /** Whether a text looks like a name by itself: capital letters, and small words only between them. */
    static boolean looksLikeName(String name) {
        if (!isUsable(name) || name.chars().anyMatch(Character::isDigit) || isEastAsianSentence(name)) {
            return false;
        }
        String[] words = name.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            int first = words[i].codePointAt(0);
            boolean small = Character.isLowerCase(first);
            boolean article = i == 0 && BylineWords.ARTICLE.has(words[i]); // "von der Redaktion"
            if (small && (article || i == words.length - 1 || !BylineWords.SMALL.has(words[i]))) {
                return false;
            }
            if (!Character.isLetter(first)) {
                return false;
            }
        }
        return true;
    }

    /** Names that are written without a space have two to five characters, and foreign ones a dot between their parts. */
    private static boolean isEastAsianSentence(String name) {
        return Widths.of(name) > name.length()
                && name.length() > LONGEST_WITHOUT_SPACE
                && name.indexOf(' ') < 0
                && name.indexOf('・') < 0
                && name.indexOf('·') < 0;
    }

    private static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && !Character.isLetterOrDigit(name.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(name.charAt(end - 1)) && !isInitial(name, end)) {
            end--;
        }
        return name.substring(start, end);
    }

    /** "Thomas B." */
    private static boolean isInitial(String name, int end) {
        return end > 2 && name.charAt(end - 1) == '.' && name.charAt(end - 3) == ' ';
    }
}
