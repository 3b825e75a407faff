package io.copydesk.cleaner;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Wording;
import io.copydesk.cleaner.html.HtmlBlock;
import io.copydesk.cleaner.html.HtmlPage;
import io.copydesk.cleaner.html.Names;
import io.copydesk.cleaner.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains the library's model for HTML: {@code HtmlTrainer TREES OUT SET...}. Writes OUT/html.forest, OUT/names.lexicon and
 * OUT/words.lexicon, and OUT/0.html.forest and so on that have not seen the sites of their {@link #fold}, for an honest
 * measurement.
 */
public final class HtmlTrainer {

    static final int FOLDS = 5;

    /** Of the blocks that are plainly menu, so many teach as much as all. */
    private static final int ONE_OF = 4;

    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record TrainingPage(HtmlPage page, int[] labels, boolean whole, int fold, String site) {}

    private final List<TrainingPage> pages = new ArrayList<>();
    private final Path out;

    private HtmlTrainer(Path out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        HtmlTrainer trainer = new HtmlTrainer(Path.of(args[1]));
        for (int i = 2; i < args.length; i++) {
            Path set = Path.of(args[i]);
            for (String line : Files.readAllLines(set.resolve("truth.ndjson"))) {
                if (JsonTree.read(line) instanceof Map<?, ?> truth) {
                    trainer.read(set, truth);
                }
            }
        }
        int trees = Integer.parseInt(args[0]);
        IntStream.rangeClosed(0, FOLDS).parallel().forEach(fold -> trainer.train(trees, fold));
    }

    static int fold(String file, String url) {
        return Sites.fold(file, url, FOLDS);
    }

    private void read(Path set, Map<?, ?> truth) throws IOException {
        String file = String.valueOf(truth.get("file"));
        String url = String.valueOf(truth.get("url"));
        try {
            HtmlPage page = HtmlPage.parse(CorpusRun.page(set, file, false, url).text(), url);
            boolean whole = truth.get("text") instanceof String known && !known.isBlank();
            pages.add(new TrainingPage(
                    page, Truth.labels(truth, page.blocks()), whole, fold(file, url), Sites.site(file, url)));
        } catch (UnreadablePageException e) {
            // an empty file teaches nothing
        }
    }

    private void train(int trees, int fold) {
        List<TrainingPage> seen =
                pages.stream().filter(page -> page.fold != fold).toList();
        TokenCounts names = counts(seen, Names::tokens);
        TokenCounts words = counts(seen, (block, to) -> Wording.tokens(block.saying(), to));
        write("names.lexicon", fold, names.lines());
        write("words.lexicon", fold, words.lines());
        write("html.forest", fold, forest(trees, seen, names, words));
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

    private static List<String> forest(int trees, List<TrainingPage> pages, TokenCounts names, TokenCounts words) {
        List<float[]> rows = new ArrayList<>();
        List<Double> target = new ArrayList<>();
        List<Double> weight = new ArrayList<>();
        List<Integer> pageOf = new ArrayList<>();
        FeatureRow row = new FeatureRow();
        for (int p = 0; p < pages.size(); p++) {
            TrainingPage page = pages.get(p);
            // what a page's own site taught is not there when another one is read
            HtmlPage.Describer describer = page.page.describer(names.without(page.site), words.without(page.site));
            for (int i = 0; i < page.labels.length; i++) {
                boolean menu = page.labels[i] == 0 && isMenu(page.page.blocks().get(i));
                if (page.labels[i] >= 0 && !page.page.isFarFromProse(i) && !(menu && i % ONE_OF != 0)) {
                    synchronized (page.page) { // the other folds describe it, too
                        describer.describe(i, row);
                    }
                    rows.add(Arrays.copyOf(row.values(), row.size()));
                    target.add((double) page.labels[i]);
                    weight.add(weight(page, i) * (menu ? ONE_OF : 1));
                    pageOf.add(p);
                }
            }
        }
        return new Boosting(
                        new Boosting.Settings(trees, 5, 0.07, 10, 30, 0.3),
                        rows,
                        target.stream().mapToDouble(Double::doubleValue).toArray(),
                        weight.stream().mapToDouble(Double::doubleValue).toArray(),
                        pageOf.stream().mapToInt(Integer::intValue).toArray())
                .train();
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
        return own * (page.whole ? Math.sqrt(1000 / (all + 200)) : 1.5);
    }
}
