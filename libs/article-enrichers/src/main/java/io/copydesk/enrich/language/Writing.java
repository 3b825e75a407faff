package io.copydesk.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The script that most of a text is written in.
 *
 * @param script the script with the most letters; HIRAGANA for Japanese, with its Kanji and Katakana; null for a text
 *     without letters
 * @param letters how many letters the text has
 * @param share how many of the letters are in that script, 0 to 1
 */
record Writing(@Nullable UnicodeScript script, int letters, double share) {

    // Chinese texts quote a Japanese name or brand now and then; in Japanese a third to a half of the characters are
    // kana.
    private static final double MIN_KANA = 0.05;

    /** The writing of these texts together. */
    static Writing of(List<String> texts) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        for (String text : texts) {
            text.codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(UnicodeScript::of)
                    .forEach(script -> counts.merge(script, 1, Integer::sum));
        }
        // Letters that no script owns, such as the long-vowel mark or modifier letters, tell nothing.
        counts.remove(UnicodeScript.COMMON);
        counts.remove(UnicodeScript.INHERITED);
        joinJapanese(counts);
        int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Writing(most.getKey(), letters, most.getValue() / (double) letters))
                .orElse(new Writing(null, 0, 0));
    }

    private static void joinJapanese(Map<UnicodeScript, Integer> counts) {
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (kana > 0 && kana >= MIN_KANA * (kana + han)) {
            counts.remove(UnicodeScript.HAN);
            counts.remove(UnicodeScript.KATAKANA);
            counts.put(UnicodeScript.HIRAGANA, kana + han);
        }
    }
}
