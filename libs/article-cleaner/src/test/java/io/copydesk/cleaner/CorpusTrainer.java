package io.copydesk.cleaner;

import io.copydesk.cleaner.block.Block;
import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Sequence;
import io.copydesk.cleaner.html.HtmlPage;
import io.copydesk.cleaner.json.JsonTree;
import io.copydesk.cleaner.text.TextBlocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Trains the library's forests: {@code CorpusTrainer html|text TREES OUT SET...}. Writes OUT/KIND.forest, and
 * OUT/KIND.0.forest and so on that have not seen the sites of their {@link #fold}, for an honest measurement.
 */
public final class CorpusTrainer {

    static final int FOLDS = 3;

    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Row(float[] features, int label, double weight, int fold) {}

    private CorpusTrainer() {}

    public static void main(String[] args) throws IOException {
        boolean text = args[0].equals("text");
        List<Row> rows = new ArrayList<>();
        for (int i = 3; i < args.length; i++) {
            Path set = Path.of(args[i]);
            for (String line : Files.readAllLines(set.resolve("truth.ndjson"))) {
                if (JsonTree.read(line) instanceof Map<?, ?> truth) {
                    collect(set, truth, text, rows);
                }
            }
        }
        System.out.println(rows.size() + " rows, " + rows.get(0).features.length + " features");
        Path out = Path.of(args[2]);
        for (int fold = 0; fold <= FOLDS; fold++) {
            int left = fold;
            List<Row> seen = rows.stream().filter(row -> row.fold != left).toList();
            Boosting boosting = new Boosting(
                    seen.stream().map(Row::features).toList(),
                    seen.stream().mapToDouble(Row::label).toArray(),
                    seen.stream().mapToDouble(Row::weight).toArray());
            String name = args[0] + (fold == FOLDS ? "" : "." + fold) + ".forest";
            Files.write(out.resolve(name), boosting.train(Integer.parseInt(args[1])));
        }
    }

    /** Pages of one site are in one fold. */
    static int fold(String file, String url) {
        String site = url.startsWith("http")
                ? url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/.*", "")
                : file;
        return Math.floorMod(site.hashCode() * 31, FOLDS);
    }

    private static void collect(Path set, Map<?, ?> truth, boolean text, List<Row> rows) throws IOException {
        String file = String.valueOf(truth.get("file"));
        String url = String.valueOf(truth.get("url"));
        Page page;
        try {
            page = CorpusRun.page(set, file, text, url);
        } catch (UnreadablePageException e) {
            return; // an empty file teaches nothing
        }
        HtmlPage html = text ? null : HtmlPage.parse(page.text(), url);
        List<? extends Block> blocks = html == null ? TextBlocks.of(page.text()) : html.blocks();
        int[] labels = Truth.labels(truth, blocks);
        boolean whole = truth.get("text") instanceof String known && !known.isBlank();
        rows(html, blocks, labels, url, whole, fold(file, url), rows);
        if (text && whole) {
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
                    null,
                    blocks.subList(from, to),
                    Arrays.copyOfRange(labels, from, to),
                    null,
                    true,
                    fold(file, url),
                    rows);
        }
    }

    private static void rows(
            HtmlPage html,
            List<? extends Block> blocks,
            int[] labels,
            String url,
            boolean whole,
            int fold,
            List<Row> rows) {
        Sequence sequence = new Sequence(blocks, null, url);
        FeatureRow row = new FeatureRow();
        double words = blocks.stream().mapToInt(block -> block.shape().words()).sum();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                row.clear();
                if (html == null) {
                    sequence.describe(i, row);
                } else {
                    html.describe(i, row);
                }
                // a long block counts for more, and a long page's blocks for less
                double weight =
                        Math.sqrt(blocks.get(i).shape().words() + 2) * (whole ? Math.sqrt(1000 / (words + 200)) : 1.5);
                rows.add(new Row(Arrays.copyOf(row.values(), row.size()), labels[i], weight, fold));
            }
        }
    }
}
