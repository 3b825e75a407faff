package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names out of bylines. Thread-safe. */
public final class Authors {

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:written by|posted by|published by|text by|story by|words by|by|von|text|par|por|texte|texto|di|door|av|af|autor|autorin|author|"
                    + "auteur|автор|tekst|yazan|opracowanie)(?:\\s*:\\s*|\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[,;|·•\\n、]|\\s/\\s|\\s&\\s|\\s(?:and|und|et|y|e|en|och|og|i|и|ve|a)\\s)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)https?:|www\\.|@|[<>{}]|^\\d|\\d{4}|^(?:admin|administrator|editor|staff|redaktion|author|null|undefined|none|guest|user)$");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(?:correspondent|reporter|editor|writer|journalist|redakteur(?:in)?|redaktør|korrespondent(?:in)?|"
                    + "columnist|producer|photographer|journaliste|periodista|corresponsal|director|chief|updated|published)\\b.{0,200}$");

    /** The longest of names; what is longer is a sentence. */
    private static final int LONGEST = 60;

    private static final int MOST_WORDS = 6;

    private Authors() {}

    /** Names of a list of bylines, each once, without {@code By} and jobs. */
    public static List<String> names(List<String> bylines) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String byline : bylines) {
            String text = Folding.fold(byline);
            if (text.length() > 300) {
                continue;
            }
            text = PREFIX.matcher(text).replaceFirst("");
            for (String part : BETWEEN.split(text, -1)) {
                String name = name(part);
                if (!name.isEmpty()) {
                    names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        return new ArrayList<>(names.values());
    }

    private static String name(String part) {
        String name = PREFIX.matcher(part.strip()).replaceFirst("");
        name = ROLE.matcher(name).replaceFirst("").strip();
        name = trimmed(name);
        boolean usable = name.length() > 1
                && name.length() <= LONGEST
                && name.chars().filter(c -> c == ' ').count() < MOST_WORDS
                && !NO_NAME.matcher(name).find();
        return usable ? name : "";
    }

    private static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && !Character.isLetterOrDigit(name.charAt(start))) {
            start++;
        }
        while (end > start
                && !Character.isLetterOrDigit(name.charAt(end - 1))
                && name.charAt(end - 1) != '.'
                && name.charAt(end - 1) != ')') {
            end--;
        }
        return name.substring(start, end);
    }
}
