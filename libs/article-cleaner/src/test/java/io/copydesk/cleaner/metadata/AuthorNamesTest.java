package io.copydesk.cleaner.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {

    @ParameterizedTest
    @CsvSource({
        "灰原杏, true",
        "김나무, true",
        "ノラ・ルンド・リンドストローム, true",
        "会員の方はこちらから, false",
        "Nora Lund, true",
        "nora sings, false"
    })
    void aSentenceIsNoName(String text, boolean name) {
        assertEquals(name, Authors.looksLikeName(text));
    }
}
