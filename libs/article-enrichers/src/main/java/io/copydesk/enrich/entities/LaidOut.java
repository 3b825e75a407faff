package io.copydesk.enrich.entities;

import io.copydesk.entities.Mention;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An article's title and paragraphs as one text, a line each, and the way back. Immutable.
 *
 * @param starts where each line begins
 * @param titles how many lines are the title: 1 or 0
 */
record LaidOut(String text, List<Integer> starts, int titles) {

    /** Characters: the names of a longer text come within them, but for lists. */
    private static final int LONGEST = 100_000;

    /** A mention in the title counts for so many, and one in the first paragraph. */
    private static final double TITLE = 3;

    private static final double FIRST = 2;

    static LaidOut of(CleanArticle article) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        int titles = article.title() == null ? 0 : 1;
        if (article.title() != null) {
            starts.add(0);
            text.append(article.title().replace('\n', ' ')).append('\n');
        }
        for (String paragraph : article.paragraphs()) {
            if (text.length() > LONGEST) {
                break;
            }
            starts.add(text.length());
            text.append(paragraph, 0, Math.min(paragraph.length(), LONGEST)).append('\n');
        }
        return new LaidOut(text.toString(), starts, titles);
    }

    private int line(Mention mention) {
        int at = Collections.binarySearch(starts, mention.start());
        return at >= 0 ? at : -at - 2;
    }

    /** Where in the article a mention is. */
    Enrichment.Mention place(Mention mention) {
        int line = line(mention);
        int start = starts.get(line);
        return new Enrichment.Mention(
                line < titles ? null : line - titles, mention.start() - start, mention.end() - start);
    }

    /** How much mentions count for together. */
    double weight(List<Mention> mentions) {
        double weight = 0;
        for (Mention mention : mentions) {
            int line = line(mention);
            weight += line < titles ? TITLE : line == titles ? FIRST : 1;
        }
        return weight;
    }
}
