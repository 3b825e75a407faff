package io.copydesk.entities;

/** Takes the features of a word, each put together of pieces. */
interface FeatureWriter {

    /** Begins a feature with what it is of. */
    FeatureWriter begin(String template);

    FeatureWriter add(CharSequence piece);

    FeatureWriter add(int number);

    void end();
}
