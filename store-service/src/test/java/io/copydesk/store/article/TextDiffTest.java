package io.copydesk.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.article.TextDiff.Change;
import io.copydesk.store.article.TextDiff.Part;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void tellsWordsThatChanged() {
        assertThat(TextDiff.words("The ferry left at nine.", "The old ferry left at ten."))
                .containsExactly(
                        equal("The "),
                        inserted("old "),
                        equal("ferry left at "),
                        deleted("nine"),
                        inserted("ten"),
                        equal("."));
    }

    @Test
    void neighbouringChangesAreReadOneAfterTheOther() {
        assertThat(TextDiff.words("It was a very cold day in the north.", "It was an unusually warm day in the north."))
                .containsExactly(
                        equal("It was "),
                        deleted("a"),
                        inserted("an"),
                        equal(" "),
                        deleted("very"),
                        inserted("unusually"),
                        equal(" "),
                        deleted("cold"),
                        inserted("warm"),
                        equal(" day in the north."));
    }

    @Test
    void textsThatHaveNothingInCommonAreNotMixed() {
        assertThat(TextDiff.words("The ferry is late.", "Nobody knew why, said a man."))
                .containsExactly(deleted("The ferry is late."), inserted("Nobody knew why, said a man."));
    }

    @Test
    void tellsParagraphsThatCameAndWent() {
        assertThat(TextDiff.of(List.of("One.", "Two.", "Three."), List.of("Zero.", "One.", "Three.")))
                .containsExactly(
                        List.of(inserted("Zero.")),
                        List.of(equal("One.")),
                        List.of(deleted("Two.")),
                        List.of(equal("Three.")));
    }

    @Test
    void nothingBecomesNothing() {
        assertThat(TextDiff.words("", "")).isEmpty();
        assertThat(TextDiff.of(List.of(), List.of())).isEmpty();
    }

    /** Of a hundred thousand words that are all others, each compared with each, there would be no end. */
    @Test
    void endlessTextsAreComparedWhole() {
        String one = words(0);
        String other = words(1_000_000);

        assertThat(TextDiff.of(List.of("Same.", one), List.of("Same.", other)))
                .containsExactly(List.of(equal("Same.")), List.of(deleted(one), inserted(other)));
    }

    private static String words(int first) {
        return IntStream.range(first, first + 100_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    private static Part equal(String text) {
        return new Part(Change.EQUAL, text);
    }

    private static Part inserted(String text) {
        return new Part(Change.INSERTED, text);
    }

    private static Part deleted(String text) {
        return new Part(Change.DELETED, text);
    }
}
