package io.copydesk.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence of a corpus in CoNLL's form.
 *
 * @param labels as they are learned, by one convention
 * @param given as the corpus has them
 * @param document the corpus and the number of the document
 * @param weight how much it counts in training
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LabelledSentence(Sentence sentence, int[] labels, int[] given, String corpus, int document, double weight) {

    /** Sentences: the corpora do not say where their documents end. */
    private static final int DOCUMENT = 10;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> PRONOUNS =
            Set.of("we", "i", "it", "he", "she", "they", "us", "you", "our", "his", "its", "their");

    static List<LabelledSentence> read(Path file, double weight) throws IOException {
        String corpus = file.getFileName().toString();
        List<LabelledSentence> all = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            if (!line.isEmpty()) {
                String[] parts = line.split("\t", -1);
                words.add(parts[0]);
                labels.add(Math.max(0, Label.ALL.indexOf(parts[1])));
            } else if (!words.isEmpty()) {
                int[] as = labels.stream().mapToInt(label -> label).toArray();
                all.add(new LabelledSentence(
                        new Sentence(words, starts(words)),
                        alike(words, as),
                        as,
                        corpus,
                        all.size() / DOCUMENT,
                        weight));
                words = new ArrayList<>();
                labels = new ArrayList<>();
            }
        }
        return all;
    }

    /** Its words with one space between them. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentence.size(); i++) {
            text.append(i == 0 ? "" : " ").append(sentence.word(i));
        }
        return text.toString();
    }

    /** The names that labels tell of. */
    static List<Mention> mentions(Sentence sentence, int[] labels) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            EntityType type = Label.begins(labels[i]) ? Label.type(labels[i]) : null;
            if (type != null) {
                int end = i + 1;
                while (end < labels.length && labels[end] == labels[i] + 1) {
                    end++;
                }
                mentions.add(new Mention(type, sentence.start(i), sentence.end(end - 1), 1));
            }
        }
        return mentions;
    }

    /** Takes articles and offices off the beginning of a name. */
    private static void strip(List<String> words, int from, int end, int[] labels) {
        boolean person = Label.type(labels[from]) == EntityType.PER;
        for (int i = from; i + 1 < end; i++) {
            boolean office = person && Offices.isOffice(words.get(i));
            if (!office && !ARTICLES.contains(words.get(i))) {
                return;
            }
            labels[i + 1] = labels[i];
            labels[i] = 0;
        }
    }

    private static int[] starts(List<String> words) {
        int[] starts = new int[words.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + words.get(i - 1).length() + 1;
        }
        return starts;
    }

    /** Makes one convention of the corpora's several: no article, office or pronoun is a name, nor is what has no capital. */
    private static int[] alike(List<String> words, int[] labels) {
        int[] out = labels.clone();
        for (int i = 0; i < out.length; i++) {
            if (!Label.begins(out[i])) {
                continue;
            }
            int end = i + 1;
            boolean capital = Character.isUpperCase(words.get(i).charAt(0));
            while (end < out.length && out[end] == out[i] + 1) {
                capital |= Character.isUpperCase(words.get(end++).charAt(0));
            }
            String first = words.get(i).toLowerCase(Locale.ROOT);
            if (!capital || PRONOUNS.contains(first)) {
                for (int k = i; k < end; k++) {
                    out[k] = 0;
                }
            } else {
                strip(words, i, end, out);
            }
        }
        return out;
    }
}
