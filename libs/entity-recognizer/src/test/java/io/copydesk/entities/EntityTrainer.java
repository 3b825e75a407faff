package io.copydesk.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Trains the library's model: {@code EntityTrainer OUT FILE[:WEIGHT]...}, the files in CoNLL's form, a word and its label a line. Writes
 * OUT/entities.model, and before that says for each file how well models find the names that have not seen their documents.
 */
public final class EntityTrainer {

    private static final int FOLDS = 4;

    private EntityTrainer() {}

    public static void main(String[] args) throws IOException {
        List<LabelledSentence> all = new ArrayList<>();
        for (String file : List.of(args).subList(1, args.length)) {
            int colon = file.lastIndexOf(':');
            double weight = colon < 0 ? 1 : Double.parseDouble(file.substring(colon + 1));
            all.addAll(LabelledSentence.read(Path.of(colon < 0 ? file : file.substring(0, colon)), weight));
        }
        Words words = Words.resource();
        Gazetteer gazetteer = Gazetteer.resource();
        Map<String, Score> scores = new TreeMap<>();
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            Model model = Model.of(new CrfTrainer(
                            all.stream()
                                    .filter(one -> one.document() % FOLDS != fold)
                                    .toList(),
                            words,
                            gazetteer)
                    .train());
            EntityRecognizer recognizer = new EntityRecognizer(model, words, gazetteer);
            Map<String, List<LabelledSentence>> documents = new TreeMap<>();
            for (LabelledSentence one : all) {
                if (one.document() % FOLDS == fold) {
                    documents
                            .computeIfAbsent(one.corpus() + one.document(), key -> new ArrayList<>())
                            .add(one);
                }
            }
            for (List<LabelledSentence> document : documents.values()) {
                synchronized (scores) {
                    scores.computeIfAbsent(document.get(0).corpus(), corpus -> new Score())
                            .add(document, recognizer);
                }
            }
        });
        scores.forEach((corpus, score) -> System.out.println(corpus + " " + score));
        Files.createDirectories(Path.of(args[0]));
        Files.write(Path.of(args[0], "entities.model"), new CrfTrainer(all, words, gazetteer).train());
    }

    /** How many names there are, were found, and were found as they are. */
    private static final class Score {
        private final Map<String, int[]> counts = new TreeMap<>();

        /** Asks for the names in a whole document, its sentences a line each. */
        void add(List<LabelledSentence> document, EntityRecognizer recognizer) {
            StringBuilder text = new StringBuilder();
            Set<Mention> right = new HashSet<>();
            for (LabelledSentence one : document) {
                for (Mention mention : LabelledSentence.mentions(one.sentence(), one.given())) {
                    right.add(new Mention(
                            mention.type(), text.length() + mention.start(), text.length() + mention.end(), 1));
                }
                text.append(one.text()).append('\n');
            }
            for (Mention mention : right) {
                count(mention.type(), 0);
            }
            for (Mention found : recognizer.find(text.toString())) {
                count(found.type(), 1);
                if (right.contains(new Mention(found.type(), found.start(), found.end(), 1))) {
                    count(found.type(), 2);
                }
            }
        }

        private void count(EntityType type, int what) {
            counts.computeIfAbsent(type.name(), key -> new int[3])[what]++;
            counts.computeIfAbsent("all", key -> new int[3])[what]++;
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder();
            counts.forEach((type, count) -> out.append(String.format(
                    Locale.ROOT,
                    " %s F1 %.3f P %.3f R %.3f",
                    type,
                    2.0 * count[2] / Math.max(1, count[0] + count[1]),
                    count[2] / (double) Math.max(1, count[1]),
                    count[2] / (double) Math.max(1, count[0]))));
            return out.toString();
        }
    }
}
