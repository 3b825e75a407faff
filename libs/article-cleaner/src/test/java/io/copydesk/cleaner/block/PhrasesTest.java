package io.copydesk.cleaner.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void aPhraseIsFoundWhereverItStands() {
        Phrases phrases = new Phrases(List.of("our partners", "cookies"));
        assertTrue(phrases.in("Our Partners store it."));
        assertTrue(phrases.in("We use COOKIES"));
        assertFalse(phrases.in("We use a cookie"));
        assertFalse(phrases.in(""));
    }

    @Test
    void aPhraseMayBeShort() {
        assertTrue(new Phrases(List.of("左", "photo")).in("田中さん（左）"));
        assertFalse(new Phrases(List.of("左", "photo")).in("田中さん（右）"));
        assertFalse(new Phrases(List.of("ab")).in("a b"));
    }

    @Test
    void eachPhraseIsCountedOnce() {
        Phrases phrases = new Phrases(List.of("consent", "device", "vendors"));
        assertEquals(1, phrases.count("Consent, consent and consent", 3));
        assertEquals(2, phrases.count("consent on a device", 3));
        assertEquals(2, phrases.count("consent of vendors on a device", 2));
    }

    @Test
    void noneAreInNothing() {
        assertFalse(new Phrases(List.of()).in("anything"));
    }

    @Test
    void itFindsWhatALookAtEachPhraseWouldFind() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            List<String> some = new ArrayList<>();
            for (int k = 0; k < 1 + random.nextInt(6); k++) {
                some.add(letters(random, 1 + random.nextInt(6)));
            }
            String text = letters(random, random.nextInt(40));
            long expected = some.stream().distinct().filter(text::contains).count();
            assertEquals(expected, new Phrases(some).count(text, some.size()), some + " in " + text);
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append("abcé左".charAt(random.nextInt(5)));
        }
        return out.toString();
    }
}
