package io.copydesk.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final List<String> STORY = List.of(
            "The harbour bridge in Port Ellory will stay closed until June after engineers found cracks in two of its steel cables.",
            "Ferries will cross every ten minutes from Monday, the transport authority said, and nobody will have to pay for them.",
            "Marta Lindqvist, who keeps a bakery at the northern end, said she had lost half of her customers within a week.",
            "The regional parliament is to vote on the money for the repair before the summer, the minister told reporters.");

    @Test
    void theSameTextHasTheSameFingerprint() {
        assertThat(Fingerprint.of(STORY)).isEqualTo(Fingerprint.of(new ArrayList<>(STORY)));
        assertThat(of(STORY).toString()).isEqualTo(of(STORY).toString()).hasSize(348);
        assertThat(of(STORY).resemblance(of(STORY))).isEqualTo(1);
        assertThat(of(STORY).containment(of(STORY))).isEqualTo(1);
    }

    @Test
    void markAndCaseAndWhereParagraphsEndDoNotMatter() {
        List<String> printed =
                List.of(String.join("  ", STORY).replace(",", " –").toUpperCase(Locale.ROOT));

        assertThat(of(printed)).isEqualTo(of(STORY));
    }

    @Test
    void aCopyIsFoundCutAndWithOtherLines() {
        List<String> copy = new ArrayList<>(STORY.subList(0, 2));
        copy.add(0, "Share this article with your friends");
        copy.add("More from our region: the weather, the traffic, the cinemas");

        assertThat(of(copy).isNearDuplicateOf(of(STORY))).isTrue();
        assertThat(of(STORY).isNearDuplicateOf(of(copy))).isTrue();
        assertThat(sharedBands(of(copy), of(STORY))).isPositive();
    }

    @Test
    void anotherTextOfTheSameIsNoCopy() {
        Fingerprint other = of(
                List.of(
                        "Engineers have found cracks in the steel cables of Port Ellory's harbour bridge, which is to stay closed for months.",
                        "Marta Lindqvist has a bakery near the bridge. Half of her customers have stayed away since it was closed, she says."));

        assertThat(other.isNearDuplicateOf(of(STORY))).isFalse();
    }

    @Test
    void resemblanceIsThatOfTheShingles() {
        Random random = new Random(5);
        List<String> words = IntStream.range(0, 3000)
                .mapToObj(i -> Integer.toString(random.nextInt(1_000_000), 36))
                .toList();
        Fingerprint whole = of(List.of(String.join(" ", words)));
        Fingerprint half = of(List.of(String.join(" ", words.subList(0, 1500))));

        assertThat(whole.shingles()).isEqualTo(2997);
        // The standard error is sqrt(.5 * .5 / 128).
        assertThat(whole.resemblance(half)).isCloseTo(0.5, within(0.13));
        assertThat(whole.containment(half)).isCloseTo(1, within(0.26));
        assertThat(whole.resemblance(of(STORY))).isLessThan(0.02);
    }

    @Test
    void textsWithoutSpacesAreComparedByTheirCharacters() {
        String text = "市議会は月曜日の夜、古い図書館をあと二年間開けておくことを決めた。費用は高いが、多くの市民が署名した。市長は来週、予算案を示す。";
        String changed = text.replace("月曜日", "火曜日") + "写真は去年の秋に撮影された図書館の正面。";

        assertThat(of(List.of(changed)).isNearDuplicateOf(of(List.of(text)))).isTrue();
        assertThat(of(List.of(text)).isNearDuplicateOf(of(List.of("東京都は水曜日、来年から水道料金を引き上げると発表した。家庭ごとの負担は月に百円ほど増える。"))))
                .isFalse();
    }

    @Test
    void whatIsTooShortHasNone() {
        assertThat(Fingerprint.of(List.of())).isNull();
        assertThat(Fingerprint.of(List.of("", "–"))).isNull();
        assertThat(Fingerprint.of(List.of("The bridge will stay closed until June.")))
                .isNull();
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(Fingerprint.parse(of(STORY).toString())).isEqualTo(of(STORY));
    }

    @Test
    void whatIsNoFingerprintIsRefused() {
        assertThatThrownBy(() -> Fingerprint.parse("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fingerprint.parse("AAAA")).hasMessageContaining("261 bytes");
        assertThatThrownBy(() -> Fingerprint.parse("not base64!")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fingerprint.parse("AQAAAAA" + "A".repeat(341)))
                .hasMessageContaining("16 shingles or more");
    }

    @Test
    void unrelatedTextsShareNoBand() {
        Random random = new Random(6);
        List<Fingerprint> texts = IntStream.range(0, 40)
                .mapToObj(i -> of(List.of(random.ints(400, 0, 3000)
                        .mapToObj(word -> Integer.toString(word, 36))
                        .collect(Collectors.joining(" ")))))
                .toList();

        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(sharedBands(texts.get(i), texts.get(j))).isZero();
            }
        }
    }

    private static int sharedBands(Fingerprint one, Fingerprint other) {
        Set<Long> bands = Arrays.stream(one.bands()).boxed().collect(Collectors.toSet());
        assertThat(bands).hasSize(Fingerprint.BANDS);
        return (int) Arrays.stream(other.bands()).filter(bands::contains).count();
    }

    private static Fingerprint of(List<String> paragraphs) {
        Fingerprint fingerprint = Fingerprint.of(paragraphs);
        assertThat(fingerprint).isNotNull();
        return fingerprint;
    }
}
