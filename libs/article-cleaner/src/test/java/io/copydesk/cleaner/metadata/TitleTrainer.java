package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.Page;
import io.copydesk.cleaner.Sites;
import io.copydesk.cleaner.block.MarkupName;
import io.copydesk.cleaner.block.PageMarkup;
import io.copydesk.cleaner.block.PageWalk;
import io.copydesk.cleaner.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jsoup.parser.Parser;

/**
 * Fits the weights of {@link TitleSign}: {@code TitleTrainer SET...}, each a folder with truth.ndjson and pages/. It
 * raises the probability of the right titles among a page's candidates, and keeps the weights small. How often the title is
 * right is told of weights that have not seen the page's site.
 */
public final class TitleTrainer {

    private static final int STEPS = 3000;
    private static final double RATE = 0.3;

    /** Keeps a sign that few pages have from deciding; ten times more costs a hundredth of the right titles. */
    private static final double SHRINK = 0.003;

    private static final int FOLDS = 5;

    private record Choice(String set, int fold, List<Map<TitleSign, Double>> signs, List<Boolean> right) {}

    private TitleTrainer() {}

    public static void main(String[] args) throws IOException {
        List<Choice> choices = new ArrayList<>();
        for (String set : args) {
            for (String line : Files.readAllLines(Path.of(set, "truth.ndjson"))) {
                if (JsonTree.read(line) instanceof Map<?, ?> truth && truth.get("title") instanceof String title) {
                    choices.add(choice(
                            set,
                            Path.of(set, truth.get("file").toString()),
                            title,
                            truth.get("url").toString()));
                }
            }
        }
        List<Map<TitleSign, Double>> weights = IntStream.rangeClosed(0, FOLDS)
                .parallel()
                .mapToObj(fold ->
                        fit(choices.stream().filter(one -> one.fold != fold).toList()))
                .toList();
        weights.get(FOLDS).forEach((sign, weight) -> System.out.printf("%s(%.1f)%n", sign, weight));
        choices.stream()
                .collect(Collectors.groupingBy(Choice::set))
                .forEach((set, pages) -> System.out.printf(
                        "%s: %.3f right, by weights that have not seen the page's site%n",
                        set,
                        pages.stream()
                                        .filter(one -> isRight(one, weights.get(one.fold)))
                                        .count()
                                / (double) pages.size()));
    }

    private static Choice choice(String set, Path file, String title, String url) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Page page = Page.read(in.readAllBytes(), "text/html", url);
            PageMarkup markup = PageMarkup.of(page.text());
            PageFacts facts = new PageFacts(new MarkupName.Pool(), markup.linkedData());
            PageWalk.over(Parser.htmlParser().parseInput(markup.visible(), url), facts);
            LinkedData data = LinkedData.find(facts.linkedData);
            SiteNames site = SiteNames.of(facts, data, url);
            List<TitleCandidate> candidates = Titles.candidates(facts, data, site);
            return new Choice(
                    set,
                    Sites.fold(file.toString(), url, FOLDS),
                    candidates.stream().map(one -> one.signs).toList(),
                    candidates.stream()
                            .map(one -> Titles.key(one.text).equals(Titles.key(title)))
                            .toList());
        }
    }

    private static Map<TitleSign, Double> fit(List<Choice> choices) {
        Map<TitleSign, Double> weights = new EnumMap<>(TitleSign.class);
        for (int step = 0; step < STEPS; step++) {
            Map<TitleSign, Double> slope = new EnumMap<>(TitleSign.class);
            for (Choice choice : choices) {
                if (choice.right.contains(true)) {
                    pull(choice, weights, slope);
                }
            }
            for (TitleSign sign : TitleSign.values()) {
                double weight = weights.getOrDefault(sign, 0.0);
                double up = slope.getOrDefault(sign, 0.0) / choices.size();
                weights.put(sign, weight + RATE * (up - SHRINK * weight));
            }
        }
        return weights;
    }

    private static void pull(Choice choice, Map<TitleSign, Double> weights, Map<TitleSign, Double> slope) {
        double[] odds = choice.signs.stream()
                .mapToDouble(signs -> Math.exp(sum(signs, weights)))
                .toArray();
        double all = IntStream.range(0, odds.length).mapToDouble(i -> odds[i]).sum();
        double right = IntStream.range(0, odds.length)
                .filter(choice.right::get)
                .mapToDouble(i -> odds[i])
                .sum();
        for (int i = 0; i < odds.length; i++) {
            double force = (choice.right.get(i) ? odds[i] / right : 0) - odds[i] / all;
            choice.signs.get(i).forEach((sign, value) -> slope.merge(sign, force * value, Double::sum));
        }
    }

    private static boolean isRight(Choice choice, Map<TitleSign, Double> weights) {
        return IntStream.range(0, choice.signs.size())
                .boxed()
                .max((a, b) -> Double.compare(sum(choice.signs.get(a), weights), sum(choice.signs.get(b), weights)))
                .map(choice.right::get)
                .orElse(false);
    }

    private static double sum(Map<TitleSign, Double> signs, Map<TitleSign, Double> weights) {
        return signs.entrySet().stream()
                .mapToDouble(sign -> sign.getValue() * weights.getOrDefault(sign.getKey(), 0.0))
                .sum();
    }
}
