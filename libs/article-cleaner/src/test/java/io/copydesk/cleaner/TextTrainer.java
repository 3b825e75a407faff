package io.copydesk.cleaner;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Sequence;
import io.copydesk.cleaner.json.JsonTree;
import io.copydesk.cleaner.text.TextBlock;
import io.copydesk.cleaner.text.TextBlocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Trains the library's forest for plain text: {@code TextTrainer TREES OUT SET...}. Writes OUT/text.forest, and
 * OUT/text.0.forest and so on that have not seen the sites of their {@link #fold}, for an honest measurement.
 */
public final class TextTrainer {

    static final int FOLDS = 3;

    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Row(float[] features, int label, double weight, int fold, int page) {}

    private TextTrainer() {}

    public static void main(String[] args) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            Path set = Path.of(args[i]);
            for (String line : Files.readAllLines(set.resolve("truth.ndjson"))) {
                if (JsonTree.read(line) instanceof Map<?, ?> truth) {
                    collect(set, truth, rows);
                }
            }
        }
        System.out.println(rows.size() + " rows, " + rows.get(0).features.length + " features");
        Path out = Path.of(args[1]);
        for (int fold = 0; fold <= FOLDS; fold++) {
            int left = fold;
            List<Row> seen = rows.stream().filter(row -> row.fold != left).toList();
            Boosting boosting = new Boosting(
                    seen.stream().map(Row::features).toList(),
                    seen.stream().mapToDouble(Row::label).toArray(),
                    seen.stream().mapToDouble(Row::weight).toArray(),
                    seen.stream().mapToInt(Row::page).toArray());
            String name = "text" + (fold == FOLDS ? "" : "." + fold) + ".forest";
            Files.write(out.resolve(name), boosting.train(Integer.parseInt(args[0])));
        }
    }

    static int fold(String file, String url) {
        return Sites.fold(file, url, FOLDS);
    }

    private static void collect(Path set, Map<?, ?> truth, List<Row> rows) throws IOException {
        String file = String.valueOf(truth.get("file"));
        String url = String.valueOf(truth.get("url"));
        List<TextBlock> blocks =
                TextBlocks.of(CorpusRun.page(set, file, true, url).text());
        int[] labels = Truth.labels(truth, blocks);
        boolean whole = truth.get("text") instanceof String known && !known.isBlank();
        int page = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).page + 1;
        rows(blocks, labels, url, whole, fold(file, url), page, rows);
        if (whole) {
            // as a reader copies it: the article with only the nearest chrome, and without an address
            int from = 0;
            int to = labels.length;
            while (from < to && labels[from] != 1) {
                from++;
            }
            while (to > from && labels[to - 1] != 1) {
                to--;
            }
            int chrome = Math.floorMod(file.hashCode(), 8);
            from = Math.max(0, from - chrome / 2);
            to = Math.min(labels.length, to + chrome);
            rows(
                    blocks.subList(from, to),
                    Arrays.copyOfRange(labels, from, to),
                    null,
                    true,
                    fold(file, url),
                    page,
                    rows);
        }
    }

    private static void rows(
            List<TextBlock> blocks, int[] labels, String url, boolean whole, int fold, int page, List<Row> rows) {
        Sequence sequence = new Sequence(blocks, null, url);
        FeatureRow row = new FeatureRow();
        double words = blocks.stream().mapToInt(block -> block.shape().words()).sum();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                row.clear();
                sequence.describe(i, row);
                // a long block counts for more, and a long page's blocks for less
                double weight =
                        Math.sqrt(blocks.get(i).shape().words() + 2) * (whole ? Math.sqrt(1000 / (words + 200)) : 1.5);
                rows.add(new Row(Arrays.copyOf(row.values(), row.size()), labels[i], weight, fold, page));
            }
        }
    }
}
