package io.copydesk.cleaner.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Share | true",
                "» PAYLAŞ « | true",
                "シェア | true",
                "Antworten | true",
                "Werbung: | true",
                "Next Post | true",
                "Sharing | false",
                "Share prices fell on Monday | false",
                "Cookies | false",
                "Facebook | false",
                "Diskussion | false",
                "Photo | false",
                "Read more: Harbour wall holds against the storm | true",
                "LES OGSÅ: Havnemuren holdt | true",
                "Lea más: El muro del puerto resiste la tormenta | true",
                "» Dowiedz się więcej: Mur portu wytrzymał | true",
                "Lea: Die Mauer hat gehalten. | false",
                "Video | false",
                "こちらもおすすめ：港の壁 | false",
                "関連記事：港の壁が嵐に耐えた | true",
                "Harbour: Read more | false",
                "More on this: | false",
                ": | false",
                "!? | false"
            })
    void whatIsALabel(String text, boolean label) {
        assertEquals(label, Labels.is(new BareBlock(text)));
    }

    @ParameterizedTest
    @CsvSource({"30, true", "31, false"})
    void aLongTextIsAParagraphThatBeginsSo(int words, boolean label) {
        assertEquals(
                label,
                Labels.is(new BareBlock("Related: " + "word ".repeat(words - 1).trim())));
    }
}
