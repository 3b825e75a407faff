package io.copydesk.synthetic;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Words of many languages, each language's own, used by Zipf's law. Not thread-safe. */
final class Vocabularies {

    /** Words a language. */
    static final int SIZE = 60_000;

    // Each language as often as it stands here: about the shares that news on the web have.
    private static final String[] LANGUAGES =
            ("en en en en en en en en en en en en en en en en en en en en es es es es es de de de fr fr fr ru ru ru ja ja pt pt it it"
                            + " tr tr zh zh ar ar nl pl fa uk ko sv cs ro hu el da fi no id vi bg hr sk sl lt lv et th hi bn ur he ta sr ca")
                    .split(" ", -1);

    private final Map<String, String[]> words = new HashMap<>();

    static String language(Random random) {
        return LANGUAGES[random.nextInt(LANGUAGES.length)];
    }

    /** A number below a bound, the smaller the more frequent, as the ranks of words are. */
    static int zipf(Random random, int bound) {
        return (int) Math.min(bound - 1, Math.exp(random.nextDouble() * Math.log(bound)) - 1);
    }

    String word(String language, int rank) {
        return words(language)[rank];
    }

    String text(Random random, String language, int count) {
        String[] vocabulary = words(language);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(vocabulary[zipf(random, SIZE)]).append(i == count - 1 ? '.' : ' ');
        }
        return text.toString();
    }

    private String[] words(String language) {
        return words.computeIfAbsent(language, Vocabularies::make);
    }

    private static String[] make(String language) {
        Random random = new Random(language.hashCode());
        boolean han = language.equals("ja") || language.equals("zh");
        String[] words = new String[SIZE];
        for (int i = 0; i < SIZE; i++) {
            StringBuilder word = new StringBuilder();
            // Frequent words are short.
            int syllables = 1 + random.nextInt(2) + (int) (Math.log10(i + 1) / 2);
            for (int j = 0; j < syllables; j++) {
                if (han) {
                    word.append((char) (0x4e00 + random.nextInt(2_500)));
                } else {
                    word.append("bcdfghjklmnprstvwz".charAt(random.nextInt(18)))
                            .append("aeiou".charAt(random.nextInt(5)));
                }
            }
            words[i] = word.toString();
        }
        return words;
    }
}
