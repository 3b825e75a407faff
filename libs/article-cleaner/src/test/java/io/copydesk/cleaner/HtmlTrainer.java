package io.copydesk.cleaner;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Forest;
import io.copydesk.cleaner.block.Wording;
import io.copydesk.cleaner.html.HtmlBlock;
import io.copydesk.cleaner.html.HtmlPage;
import io.copydesk.cleaner.html.Names;
import io.copydesk.cleaner.html.SecondLook;
import io.copydesk.cleaner.json.JsonTree;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains the library's model for HTML: {@code HtmlTrainer TREES OUT SET[=WEIGHT]...}, where pages of a set with a weight count for so
 * many each. Writes OUT/html.first.forest, OUT/html.second.forest,
 * OUT/names.lexicon and OUT/words.lexicon, and OUT/0.html.first.forest and so on that have not seen the sites of their {@link #fold}, for an honest
 * measurement.
 */
public final class HtmlTrainer {

    static final int FOLDS = 5;

    /** What learns from a first judgement must see it as it is of unseen pages, so there are folds within each fold. */
    private static final int INNER = 4;

    /** Percent: of so many trees of the first judgement's the second one needs no more; measured, 60 to 100 do alike. */
    private static final int SECOND = 60;

    /** Of the blocks that are plainly menu, so many teach as much as all. */
    private static final int ONE_OF = 4;

    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record TrainingPage(HtmlPage page, int[] labels, boolean whole, int fold, String site, double weight) {}

    private final List<TrainingPage> pages = new ArrayList<>();
    private final Path out;

    private HtmlTrainer(Path out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        HtmlTrainer trainer = new HtmlTrainer(Path.of(args[1]));
        for (int i = 2; i < args.length; i++) {
            String[] given = args[i].split("=", 2);
            Path set = Path.of(given[0]);
            double weight = given.length == 1 ? 1 : Double.parseDouble(given[1]);
            for (String line : Files.readAllLines(set.resolve("truth.ndjson"))) {
                if (JsonTree.read(line) instanceof Map<?, ?> truth) {
                    trainer.read(set, truth, weight);
                }
            }
        }
        int trees = Integer.parseInt(args[0]);
        IntStream.rangeClosed(0, FOLDS).parallel().forEach(fold -> trainer.train(trees, fold));
    }

    static int fold(String file, String url) {
        return Sites.fold(file, url, FOLDS);
    }

    private void read(Path set, Map<?, ?> truth, double weight) throws IOException {
        String file = String.valueOf(truth.get("file"));
        String url = String.valueOf(truth.get("url"));
        try {
            HtmlPage page = HtmlPage.parse(CorpusRun.page(set, file, false, url).text(), url);
            boolean whole = truth.get("text") instanceof String known && !known.isBlank();
            pages.add(new TrainingPage(
                    page, Truth.labels(truth, page.blocks()), whole, fold(file, url), Sites.site(file, url), weight));
        } catch (UnreadablePageException e) {
            // an empty file teaches nothing
        }
    }

    private void train(int trees, int fold) {
        List<TrainingPage> seen =
                pages.stream().filter(page -> page.fold != fold).toList();
        TokenCounts names = counts(seen, Names::tokens);
        TokenCounts words = counts(seen, (block, to) -> Wording.tokens(block.saying(), to));
        RowTable table = rows(seen, names, words);
        Boosting.Settings settings = settings(trees);
        List<List<String>> forests = IntStream.rangeClosed(0, INNER)
                .parallel()
                .mapToObj(k -> table.train(settings, p -> inner(seen.get(p)) != k))
                .toList();
        look(seen, table, forests);
        write("names.lexicon", fold, names.lines());
        write("words.lexicon", fold, words.lines());
        write("html.first.forest", fold, forests.get(INNER));
        write("html.second.forest", fold, table.train(settings(trees * SECOND / 100), p -> true));
    }

    private static Boosting.Settings settings(int trees) {
        return new Boosting.Settings(1, trees, 5, 0.07, 10, 30, 0.6);
    }

    private static int inner(TrainingPage page) {
        // other bits than those of the outer fold, whose sites are missing here
        return Math.floorMod((page.site.hashCode() * 0x9E3779B9) >>> 7, INNER);
    }

    private void write(String name, int fold, List<String> lines) {
        try {
            Files.write(out.resolve(fold == FOLDS ? name : fold + "." + name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenCounts counts(List<TrainingPage> pages, BiConsumer<HtmlBlock, Consumer<String>> tokens) {
        TokenCounts counts = new TokenCounts();
        for (TrainingPage page : pages) {
            for (int i = 0; i < page.labels.length; i++) {
                HtmlBlock block = page.page.blocks().get(i);
                // menus would drown all that is hard to tell
                if (page.labels[i] >= 0 && block.linkChars() * 2 < block.text().length()) {
                    boolean body = page.labels[i] == 1;
                    tokens.accept(
                            block,
                            token -> counts.count(
                                    token, page.site, body, 1 + block.shape().words()));
                }
            }
        }
        return counts;
    }

    private static RowTable rows(List<TrainingPage> pages, TokenCounts names, TokenCounts words) {
        RowTable table = new RowTable();
        FeatureRow row = new FeatureRow();
        for (int p = 0; p < pages.size(); p++) {
            TrainingPage page = pages.get(p);
            // what a page's own site taught is not there when another one is read
            HtmlPage.Describer describer = page.page.describer(names.without(page.site), words.without(page.site));
            for (int i = 0; i < page.labels.length; i++) {
                HtmlBlock block = page.page.blocks().get(i);
                if (page.page.isJudged(i)) {
                    synchronized (page.page) { // the other folds describe it, too
                        describer.describe(i, row);
                    }
                    boolean menu = page.labels[i] == 0 && isMenu(block);
                    double times = !menu ? 1 : i % ONE_OF == 0 ? ONE_OF : 0;
                    table.add(p, i, row, page.labels[i], weight(page, i) * times);
                }
            }
        }
        return table;
    }

    /** Adds to each row what a first judgement, by trees that have not seen its site, says of its whole page. */
    private static void look(List<TrainingPage> pages, RowTable table, List<List<String>> forests) {
        List<Forest> read = forests.stream()
                .map(lines -> Forest.read(new StringReader(String.join("\n", lines))))
                .toList();
        double[][] first = new double[pages.size()][];
        for (int p = 0; p < first.length; p++) {
            first[p] = new double[pages.get(p).labels.length];
        }
        table.forEach(
                (p, i, features) -> first[p][i] = read.get(inner(pages.get(p))).probability(features));
        SecondLook[] looks = new SecondLook[first.length];
        for (int p = 0; p < first.length; p++) {
            looks[p] = pages.get(p).page.look(first[p]);
        }
        table.extend((p, i, row) -> looks[p].describe(i, row));
    }

    private static boolean isMenu(HtmlBlock block) {
        return block.linkChars() * 10 > block.text().length() * 6
                && block.shape().words() < 10;
    }

    /** A long block counts for more, and a long page's blocks for less. */
    private static double weight(TrainingPage page, int i) {
        double all = page.page.blocks().stream()
                .mapToInt(block -> block.shape().words())
                .sum();
        double own = Math.sqrt(page.page.blocks().get(i).shape().words() + 2);
        return page.weight * own * (page.whole ? Math.sqrt(1000 / (all + 200)) : 1.5);
    }
}
