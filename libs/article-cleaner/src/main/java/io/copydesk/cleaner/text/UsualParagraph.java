package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.FeatureRow;

/**
 * What the paragraphs that are surely body have in common on a page: what is shorter is a caption or a teaser there and
 * may be a paragraph elsewhere.
 *
 * @param words the logarithm of their words, on average
 * @param ends the share that ends a sentence, -1 if there is none
 * @param lexical how much their words are an article's
 */
record UsualParagraph(double words, double ends, double lexical) {

    static UsualParagraph of(TextPage page, double[] probabilities, double sure) {
        int all = 0;
        double words = 0;
        double ends = 0;
        double lexical = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > sure) {
                TextBlock block = page.block(i);
                all++;
                words += Math.log1p(block.shape().words());
                ends += block.shape().endsSentence() ? 1 : 0;
                lexical += page.lexicalMean(i);
            }
        }
        return all == 0 ? new UsualParagraph(0, -1, 0) : new UsualParagraph(words / all, ends / all, lexical / all);
    }

    /** Writes how a block differs. */
    void compare(TextPage page, int i, FeatureRow row) {
        row.add(Math.log1p(page.block(i).shape().words()) - words);
        row.add(words);
        row.add(ends);
        row.add(page.lexicalMean(i) - lexical);
    }
}
