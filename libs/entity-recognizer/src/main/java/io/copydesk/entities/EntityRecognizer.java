package io.copydesk.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of people, organisations and places in English text. Thread-safe; its lists and weights take some tens of
 * megabytes, and one is enough for a program.
 */
public final class EntityRecognizer {

    private static final Set<String> MARKS = Set.of("-", "–", "/");

    private final Model model;
    private final Words words;
    private final Gazetteer gazetteer;

    /** With the library's weights. */
    public EntityRecognizer() {
        this(Model.resource(), Words.resource(), Gazetteer.resource());
    }

    EntityRecognizer(Model model, Words words, Gazetteer gazetteer) {
        this.model = model;
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /**
     * The names in a text, in their order; none lies in another.
     *
     * @param text lines end sentences
     * @throws CancellationException if the thread is interrupted meanwhile; the interrupt flag stays set
     */
    public List<Mention> find(String text) {
        List<Mention> mentions = new ArrayList<>();
        List<Sentence> sentences = Tokenizer.sentences(text);
        for (Sentence sentence : sentences) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("stopped while looking for names");
            }
            mentions.addAll(Offices.apply(sentence, find(sentence)));
        }
        return List.copyOf(new Consistency(text, sentences, mentions).mentions());
    }

    private List<Mention> find(Sentence sentence) {
        if (!hasCapital(sentence)) {
            return List.of();
        }
        List<Mention> to = new ArrayList<>();
        NamePieces pieces = new NamePieces(gazetteer, sentence, to);
        Lattice lattice = model.lattice(new Features(words, gazetteer, sentence), sentence.size());
        int[] labels = lattice.best();
        boolean summed = false;
        for (int i = 0; i < labels.length; i++) {
            @Nullable EntityType type = Label.begins(labels[i]) ? Label.type(labels[i]) : null;
            if (type != null) {
                if (!summed) {
                    lattice.sum();
                    summed = true;
                }
                int end = i + 1;
                double confidence = lattice.probability(i, labels[i]);
                while (end < labels.length && labels[end] == labels[i] + 1) {
                    if (type == EntityType.LOC && isBetweenPlaces(sentence, end)) {
                        labels[end + 1] = labels[i];
                        break;
                    }
                    confidence = Math.min(confidence, lattice.probability(end, labels[end]));
                    end++;
                }
                pieces.add(i, end, type, confidence);
            }
        }
        return to;
    }

    /** "U.S.-China" is two places, "Stoke-on-Trent" one. */
    private boolean isBetweenPlaces(Sentence sentence, int i) {
        return MARKS.contains(sentence.word(i))
                && i + 1 < sentence.size()
                && isPlace(sentence.word(i - 1))
                && isPlace(sentence.word(i + 1));
    }

    private boolean isPlace(String word) {
        return (gazetteer.of(Hash.of(word)) & Gazetteer.PLACES) != 0;
    }

    private static boolean hasCapital(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.isCapital(i)) {
                return true;
            }
        }
        return false;
    }
}
