package io.copydesk.ingest.cleanup;

import java.text.Normalizer;

/**
 * How the letters of an article are written: a letter and its accent as one character where there is one (Unicode's normalization form
 * C), as nearly all write them who look for a word, or compare two texts. Thread-safe.
 */
final class Letters {

    private Letters() {}

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
