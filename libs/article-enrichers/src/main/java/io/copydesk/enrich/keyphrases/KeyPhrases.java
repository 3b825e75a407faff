package io.copydesk.enrich.keyphrases;

import io.copydesk.events.CleanArticle;
import java.util.List;

/** Finds the phrases that tell most of what an article is about. Thread-safe. */
public final class KeyPhrases {

    // What an article is about it says early: 50,000 characters are twenty pages.
    private static final int MOST_CHARACTERS = 50_000;

    private final Vocabularies vocabularies = new Vocabularies();

    /**
     * The article's key phrases as they are written in it, best first; none if it has none or its language is not known
     * well enough.
     *
     * @param language BCP 47, the language alone
     */
    public List<String> of(CleanArticle article, String language) {
        Vocabulary vocabulary = vocabularies.of(language);
        Candidates candidates = read(article, vocabulary);
        Score score = new Score(candidates, vocabulary);
        return Selection.best(candidates.all().stream()
                .map(phrase -> new Selection.Scored(phrase, score.of(phrase)))
                .filter(scored -> scored.score() > 0)
                .toList());
    }

    private static Candidates read(CleanArticle article, Vocabulary vocabulary) {
        Candidates candidates = new Candidates(vocabulary);
        Words words = new Words(vocabulary.elides(), vocabulary.endings());
        if (article.title() != null) {
            words.titlePassages(article.title(), vocabulary.capitalisesNouns()).forEach(candidates::read);
        }
        int sentence = 1;
        int read = 0;
        for (String paragraph : article.paragraphs()) {
            if (read >= MOST_CHARACTERS) {
                break;
            }
            String text = paragraph.substring(0, Math.min(paragraph.length(), MOST_CHARACTERS - read));
            for (Passage passage : words.passages(text, false, sentence)) {
                candidates.read(passage);
                sentence = passage.sentence();
            }
            sentence++;
            read += text.length();
        }
        return candidates;
    }
}
