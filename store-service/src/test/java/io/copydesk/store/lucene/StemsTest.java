package io.copydesk.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

    /** Two forms of a word in each language that has a stemmer. */
    @ParameterizedTest
    @CsvSource({
        "ar, كتاب, الكتاب",
        "bg, избори, изборите",
        "bn, বই, বইগুলি",
        "ca, eleccions, l'elecció",
        "cs, volby, voleb",
        "da, valget, valgene",
        "de, Wahl, Wahlen",
        "el, εκλογή, εκλογές",
        "en, election, elections",
        "es, elección, elecciones",
        "et, valimine, valimised",
        "fa, کتاب, کتابها",
        "fi, vaalit, vaalien",
        "fr, l'élection, élections",
        "ga, toghchán, thoghchán",
        "hi, चुनाव, चुनावों",
        "hu, választás, választások",
        "hy, քաղաք, քաղաքներ",
        "id, pemilihan, memilih",
        "it, elezione, elezioni",
        "lt, rinkimai, rinkimų",
        "lv, vēlēšanas, vēlēšanām",
        "nl, verkiezing, verkiezingen",
        "no, valg, valget",
        "pl, wybory, wyborów",
        "pt, eleição, eleições",
        "ro, alegeri, alegerile",
        "ru, выборы, выборов",
        "sr, izbori, izbora",
        "sv, val, valet",
        "ta, நாடு, நாடுகள்",
        "tr, kitap, kitaplar"
    })
    void bringsTwoFormsToOne(String language, String one, String other) {
        assertThat(Stems.ofWord(one, List.of(language)))
                .hasSize(1)
                .containsValue(Set.of(language))
                .isEqualTo(Stems.ofWord(other, List.of(language)));
    }

    @Test
    void languagesAreKnownByTheirTags() {
        assertThat(Stems.language("en-GB")).isEqualTo("en");
        assertThat(Stems.language("nb")).isEqualTo("no");
        assertThat(Stems.language("ja")).isNull();
        assertThat(Stems.language("und")).isNull();
        assertThat(Stems.language(null)).isNull();
        assertThat(Stems.languages()).hasSize(32);
    }

    @Test
    void whatIsSeveralWordsHasNone() {
        assertThat(Stems.ofWord("AT&T", List.of("en"))).isEmpty();
        assertThat(Stems.ofWord("-", List.of("en"))).isEmpty();
    }
}
