package io.copydesk.enrich.language;

import io.copydesk.events.CleanArticle;
import java.util.ArrayList;
import java.util.List;

/** The pieces of an article that its language is read from: title and beginning, middle, end. */
final class TextSamples {

    // What a detector says of 200 characters it says of the whole text; three such pieces show whether it goes on in
    // the
    // language in which it began. More would cost time and tell nothing.
    static final int LENGTH = 200;

    private TextSamples() {}

    /** One to three pieces, in the article's order; a single empty one for an article without text. */
    static List<String> of(CleanArticle article) {
        String title = article.title() == null ? "" : article.title() + "\n";
        List<String> paragraphs = article.paragraphs();
        List<String> samples = new ArrayList<>(3);
        samples.add(title + from(paragraphs, 0));
        if (length(paragraphs) >= 4 * LENGTH) {
            samples.add(from(paragraphs, length(paragraphs) / 2));
            samples.add(from(paragraphs, length(paragraphs) - LENGTH));
        }
        return samples;
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(paragraph -> paragraph.length() + 1).sum();
    }

    private static String from(List<String> paragraphs, int start) {
        StringBuilder sample = new StringBuilder(LENGTH + 1);
        int at = 0;
        for (String paragraph : paragraphs) {
            int end = at + paragraph.length() + 1;
            if (end > start && sample.length() < LENGTH) {
                int begin = Math.max(0, start - at);
                int most = Math.min(paragraph.length(), begin + LENGTH - sample.length());
                sample.append(paragraph, Math.min(begin, most), most).append('\n');
            }
            at = end;
        }
        return sample.toString();
    }
}
