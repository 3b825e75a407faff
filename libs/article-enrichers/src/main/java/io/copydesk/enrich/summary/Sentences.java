package io.copydesk.enrich.summary;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Cuts paragraphs into sentences; those that a quotation holds together stay one. Not thread-safe. */
final class Sentences {

    /** Titles of people that CLDR's lists of abbreviations lack in some languages. */
    private static final List<String> MISSING =
            List.of("Dr.", "Prof.", "Mr.", "Mrs.", "Ms.", "St.", "Sen.", "Rep.", "Gov.", "Gen.", "Lt.", "Col.", "Sgt.");

    private final BreakIterator breaks;

    /** @param language BCP 47, or {@code und} */
    Sentences(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        FilteredBreakIteratorBuilder abbreviations = FilteredBreakIteratorBuilder.getInstance(locale);
        MISSING.forEach(abbreviations::suppressBreakAfter);
        breaks = abbreviations.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    }

    /** The sentences, without white space around them. What has a quotation that begins or ends in another paragraph is left out. */
    List<String> of(String paragraph) {
        List<String> sentences = new ArrayList<>();
        breaks.setText(paragraph);
        Quotation quotation = new Quotation();
        int start = 0;
        int read = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            while (read < end) {
                quotation.read(paragraph.charAt(read++));
            }
            if (quotation.isWhole() && !(end < paragraph.length() && goesOn(paragraph, end))) {
                sentences.add(paragraph.substring(start, end).strip());
                start = end;
            }
        }
        return sentences;
    }

    /** "am 18. November", a day or a rank in the languages that write a stop behind it; "the U.S. embassy", "John F. Kennedy". */
    private static boolean goesOn(String text, int end) {
        int at = end - 1;
        while (at > 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        if (text.charAt(at) != '.') {
            return false;
        }
        int digits = 0;
        while (digits < at && Character.isDigit(text.charAt(at - 1 - digits))) {
            digits++;
        }
        boolean initial = at > 0
                && Character.isUpperCase(text.charAt(at - 1))
                && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
        return digits == 1 || digits == 2 || initial;
    }
}
