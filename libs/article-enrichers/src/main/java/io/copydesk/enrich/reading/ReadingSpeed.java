package io.copydesk.enrich.reading;

import static java.util.Map.entry;

import java.util.Map;

/**
 * How fast people read, silently and for meaning.
 *
 * <p>English: 238 words a minute, the mean over 190 studies of silent reading of non-fiction (Brysbaert 2019, "How many
 * words do we read per minute?", Journal of Memory and Language 109). Other languages need more or fewer words for the same
 * matter and are read in about the same time. How many, the IReST texts tell: the same texts in 17 languages, read aloud
 * by native speakers (Trauzettel-Klosinski and Dietz 2012, "Standardized Assessment of Reading Performance", Investigative
 * Ophthalmology and Visual Science 53). Their figures, in words a minute: Arabic 138, Dutch 202, English 228, Finnish
 * 161, French 195, German 179, Hebrew 187, Italian 188, Polish 166, Portuguese 181, Russian 184, Slovenian 180, Spanish
 * 218, Swedish 199, Turkish 166; all 17 together 184. In characters a minute: Chinese 255, Japanese 357. Each is taken
 * here times 238/228, as English is.
 */
final class ReadingSpeed {

    private static final double SILENT = 238.0 / 228;

    private static final Map<String, Integer> WORDS_ALOUD = Map.ofEntries(
            entry("ar", 138),
            entry("nl", 202),
            entry("en", 228),
            entry("fi", 161),
            entry("fr", 195),
            entry("de", 179),
            entry("he", 187),
            entry("it", 188),
            entry("pl", 166),
            entry("pt", 181),
            entry("ru", 184),
            entry("sl", 180),
            entry("es", 218),
            entry("sv", 199),
            entry("tr", 166));

    private static final int WORDS_ALOUD_ELSEWHERE = 184;

    private static final int CHARACTERS_ALOUD_CHINESE = 255;
    private static final int CHARACTERS_ALOUD_JAPANESE = 357;

    private ReadingSpeed() {}

    /**
     * How long a reader takes.
     *
     * @param language BCP 47, {@code und} if it is not known
     * @return whole seconds, 0 only if there is nothing to read
     */
    static int seconds(ReadingLength length, String language) {
        double words = SILENT * WORDS_ALOUD.getOrDefault(language, WORDS_ALOUD_ELSEWHERE);
        double characters = SILENT * (language.equals("ja") ? CHARACTERS_ALOUD_JAPANESE : CHARACTERS_ALOUD_CHINESE);
        double minutes = (length.words() - length.cjkWords()) / words + length.cjkCharacters() / characters;
        return length.words() == 0 ? 0 : (int) Math.max(1, Math.round(minutes * 60));
    }
}
