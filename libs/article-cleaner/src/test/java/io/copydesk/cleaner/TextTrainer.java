package io.copydesk.cleaner;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Forest;
import io.copydesk.cleaner.block.Wording;
import io.copydesk.cleaner.text.SecondLook;
import io.copydesk.cleaner.text.TextPage;
import io.copydesk.cleaner.text.TitleLine;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the library's model for plain text: {@code TextTrainer TREES OUT SET...}. Writes OUT/text.lexicon,
 * OUT/text.first.forest, OUT/text.second.forest and OUT/text.title.forest, and OUT/0.text.lexicon and so on that have not
 * seen the sites of their {@link #fold}, for an honest measurement.
 */
public final class TextTrainer {

    static final int FOLDS = 5;

    /** What learns from a first judgement must see it as it is of unseen pages, so there are folds within each fold. */
    private static final int INNER = 3;

    /** With 150 trees; 120 at 0.1 and 200 at 0.07 judge unseen sites as well. */
    private static final double RATE = 0.09;

    /** One alone judges unseen newsrooms by up to .006 worse, as its draws have it; five do as well. */
    private static final int RUNS = 3;

    private static final Boosting.Settings TITLES = new Boosting.Settings(1, 200, 4, 0.05, 2, 2, 0.4);

    private final int trees;
    private final List<TextSample> samples;

    /** How many of the samples are pages as they are; what was made out of them comes after. */
    private final int seen;

    private final TextPage[] pages;
    private final double[][] first;

    private TextTrainer(int trees, List<TextSample> seen) {
        this.trees = trees;
        samples = new ArrayList<>(seen);
        this.seen = seen.size();
        samples.addAll(TextVariants.of(seen, TextTrainer::inner));
        pages = new TextPage[samples.size()];
        first = new double[samples.size()][];
    }

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        List<TextSample> all = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            all.addAll(TextSample.read(Path.of(args[i])));
        }
        int trees = Integer.parseInt(args[0]);
        IntStream.rangeClosed(0, FOLDS).parallel().forEach(fold -> {
            List<TextSample> seen =
                    all.stream().filter(sample -> sample.fold() != fold).toList();
            new TextTrainer(trees, seen).train(out, fold == FOLDS ? "" : fold + ".");
        });
    }

    static int fold(String file, String url) {
        return Sites.fold(file, url, FOLDS);
    }

    private int inner(int sample) {
        return inner(samples.get(sample).site());
    }

    private static int inner(String site) {
        // other bits than those of the outer fold, whose sites are missing here
        return Math.floorMod((site.hashCode() * 0x9E3779B9) >>> 7, INNER);
    }

    private void train(Path out, String fold) {
        TokenCounts words = words();
        for (int s = 0; s < pages.length; s++) {
            TextSample sample = samples.get(s);
            pages[s] = new TextPage(sample.blocks(), sample.url(), words.without(sample.site()));
        }
        RowTable table = blocks();
        Boosting.Settings settings = new Boosting.Settings(RUNS, trees, 5, RATE, 8, 10, 0.15);
        List<List<String>> forests = IntStream.rangeClosed(0, INNER)
                .parallel()
                .mapToObj(k -> table.train(settings, s -> inner(s) != k))
                .toList();
        judge(table, forests);
        List<List<String>> titles = titles();
        look(table, titles);
        write(out.resolve(fold + "text.lexicon"), words.lines());
        write(out.resolve(fold + "text.first.forest"), forests.get(INNER));
        write(out.resolve(fold + "text.second.forest"), table.train(settings, s -> true));
        write(out.resolve(fold + "text.title.forest"), titles.get(INNER));
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TokenCounts words() {
        TokenCounts words = new TokenCounts();
        for (TextSample sample : samples.subList(0, seen)) {
            for (int i = 0; i < sample.labels().length; i++) {
                if (sample.labels()[i] >= 0) {
                    boolean body = sample.labels()[i] == 1;
                    int count = 1 + sample.blocks().get(i).shape().words();
                    Wording.tokens(
                            sample.blocks().get(i).beginning(),
                            token -> words.count(token, sample.site(), body, count));
                }
            }
        }
        return words;
    }

    private RowTable blocks() {
        RowTable table = new RowTable();
        FeatureRow row = new FeatureRow();
        Random random = new Random(3);
        for (int s = 0; s < pages.length; s++) {
            TextSample sample = samples.get(s);
            double[] alike = sample.alike();
            for (int i = 0; i < alike.length; i++) {
                if (!pages[s].isFarFromProse(i)) {
                    row.clear();
                    pages[s].describe(i, row);
                    double times = random.nextDouble() * alike[i] < 1 ? alike[i] : 0;
                    table.add(s, i, row, sample.labels()[i], sample.weight(i) * times);
                }
            }
        }
        return table;
    }

    /** The first judgement of each block, by trees that have not seen its site. */
    private void judge(RowTable table, List<List<String>> forests) {
        List<Forest> read = forests.stream().map(TextTrainer::forest).toList();
        for (int s = 0; s < pages.length; s++) {
            first[s] = new double[samples.get(s).labels().length];
        }
        table.forEach((s, i, features) -> first[s][i] = read.get(inner(s)).probability(features));
    }

    private List<List<String>> titles() {
        RowTable table = new RowTable();
        FeatureRow row = new FeatureRow();
        for (int s = 0; s < pages.length; s++) {
            TitleLine line = new TitleLine(pages[s], first[s]);
            for (int i = 0; i < first[s].length; i++) {
                if (!samples.get(s).title().isEmpty() && line.isCandidate(i)) {
                    row.clear();
                    line.describe(i, row);
                    int right = samples.get(s).isTitle(i) ? 1 : 0;
                    table.add(s, i, row, right, 1 + 2 * right); // one of many lines is the title
                }
            }
        }
        return IntStream.rangeClosed(0, INNER)
                .mapToObj(k -> table.train(TITLES, s -> inner(s) != k))
                .toList();
    }

    /** Adds to each row what the first judgement says of its whole page. */
    private void look(RowTable table, List<List<String>> titles) {
        List<Forest> read = titles.stream().map(TextTrainer::forest).toList();
        SecondLook[] looks = new SecondLook[pages.length];
        for (int s = 0; s < pages.length; s++) {
            TitleLine.Guess title = new TitleLine(pages[s], first[s]).guess(read.get(inner(s)));
            looks[s] = new SecondLook(pages[s], first[s], title);
        }
        table.extend((s, i, row) -> looks[s].describe(i, row));
    }

    private static Forest forest(List<String> lines) {
        return Forest.read(new StringReader(String.join("\n", lines)));
    }
}
