package io.copydesk.cleaner.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Ash (left) and Tom Reed | true",
                "Anna Esche (Grüne, links) am Montag in Nordhafen | true",
                "Ann Ash, second from left, at the wall. | true",
                "Ann Ash left, and Tom Reed stayed. | false",
                "What is right, and what is wrong? | false",
                "Senator Ann Ash (R) spoke on Monday. | false",
                "In this file photo the wall is still being built. | true",
                "The wall on Monday. Photo by Ann Ash /AFP via Getty Images | true",
                "The wall on Monday. (AP) | true",
                "The wall on Monday. (Ann Ash/AP) | true",
                "Die Mauer am Montag. Foto: Ann Esche/dpa | true",
                "Die Mauer hat gehalten, hieß es. (dpa) | false",
                "Die Mauer am Montag. © Esche | true",
                "The mayor told Reuters. | false",
                "It was first reported by CNN, Reuters and AP. | false",
                "방파제를 살펴보고 있다. 뉴시스 | true",
            })
    void whatOnlyCaptionsSay(String text, boolean caption) {
        assertEquals(caption, CaptionWords.in(new BareBlock(text)));
    }
}
