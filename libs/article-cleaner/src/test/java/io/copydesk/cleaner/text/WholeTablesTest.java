package io.copydesk.cleaner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WholeTablesTest {

    /** Lines of a table, the first and the last eight of which are body, and the others were never looked at. */
    private static boolean[] body(List<TextBlock> blocks) {
        int n = blocks.size();
        boolean[] body = new boolean[n];
        double[] likely = new double[n];
        Arrays.fill(body, 0, 8, true);
        Arrays.fill(body, n - 8, n, true);
        Arrays.fill(likely, 0, 8, 0.7);
        Arrays.fill(likely, n - 8, n, 0.7);
        WholeTables.keep(blocks, likely, body);
        return body;
    }

    private static List<TextBlock> lines(String separator, int lines) {
        return TextBlocks.of(
                IntStream.range(0, lines).mapToObj(line -> "Vessel " + line).collect(Collectors.joining(separator)));
    }

    @Test
    void middleOfATableGoesWithItsEnds() {
        List<TextBlock> table = lines("\n\n", 60);
        assertThat(table).hasSize(60);
        assertThat(body(table)).containsOnly(true);
    }

    @Test
    void whatIsBetweenSentencesIsDecidedLineByLine() {
        String sentence =
                "\n\nThe boats came home before dark on Saturday, and the islanders lit a fire on the pier.\n\n";
        List<TextBlock> blocks = TextBlocks.of(
                ("Vessel 1" + sentence).repeat(4) + "Vessel 2\n\n".repeat(30) + (sentence + "Vessel 3").repeat(4));
        boolean[] body = body(blocks);
        assertThat(body[blocks.size() / 2]).isFalse();
    }
}
