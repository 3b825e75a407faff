package io.copydesk.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's detector, which knows 103 languages by the sequences of their letters. Thread-safe. */
final class LetterModel {

    private static final String RESOURCE = "/langdetect-183.bin";

    private final LanguageDetectorModel model = load();

    /** How likely the text is in each language, 0 to 1, most likely first. Two codes of one language are added up. */
    Map<String, Double> probabilities(String text) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        // A detector of its own for each call costs nothing; OpenNLP doesn't promise that threads may share one.
        for (Language language : new LanguageDetectorME(model).predictLanguages(text)) {
            probabilities.merge(LanguageCode.ofIso639(language.getLang()), language.getConfidence(), Double::sum);
        }
        return probabilities;
    }

    private static LanguageDetectorModel load() {
        try (InputStream model = LetterModel.class.getResourceAsStream(RESOURCE)) {
            if (model == null) {
                throw new IllegalStateException("the language model is missing: opennlp-models-langdetect");
            }
            return new LanguageDetectorModel(model);
        } catch (IOException e) {
            throw new UncheckedIOException("the language model must be readable", e);
        }
    }
}
