package io.copydesk.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodeTest {

    @ParameterizedTest
    @CsvSource({
        "eng, en",
        "deu, de",
        "fra, fr",
        "heb, he",
        "ind, id",
        "cmn, zh",
        "nob, no",
        "nno, nn",
        "ekk, et",
        "lvs, lv",
        "pes, fa",
        "plt, mg",
        "sqi, sq",
        "ceb, ceb",
        "ast, ast"
    })
    void threeLettersBecomeTheShortestTag(String threeLetters, String tag) {
        assertThat(LanguageCode.ofIso639(threeLetters)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "de-AT, de",
        "de_AT, de",
        "EN, en",
        "zh-Hant-TW, zh",
        "nb-NO, no",
        "no, no",
        "iw, he",
        "in, id"
    })
    void aClaimIsTheLanguageAlone(String claim, String language) {
        assertThat(LanguageCode.ofClaim(claim)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "und", "x-klingon", "12", "german language"})
    void whatNamesNoLanguageIsNoClaim(String claim) {
        assertThat(LanguageCode.ofClaim(claim)).isNull();
    }

    @Test
    void noClaimIsNone() {
        assertThat(LanguageCode.ofClaim(null)).isNull();
    }
}
