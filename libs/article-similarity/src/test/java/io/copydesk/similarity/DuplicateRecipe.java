package io.copydesk.similarity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How well copies are found. Of each article of a corpus, two more are made as another site might print it: the paragraphs
 * from the first on until between {@code LEAST} and all of its text is there; in every second one a paragraph left out; of
 * fifty words one left out or replaced; one to six lines of other pages between them, such as menus and teasers. All pairs
 * of all texts are then asked whether they are near-duplicates; those of one article should be. The headline is no part of
 * any: it is not asked for.
 */
final class DuplicateRecipe {

    private static final int COPIES = 2;

    private final Random random = new Random(7);
    private final List<List<String>> articles = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private DuplicateRecipe() {}

    /** {@code LEAST CORPUS...}: folders with {@code truth.ndjson} ({@code text}, {@code text_file}). */
    public static void main(String[] args) throws IOException {
        DuplicateRecipe recipe = new DuplicateRecipe();
        for (int i = 1; i < args.length; i++) {
            recipe.read(Path.of(args[i]));
        }
        recipe.run(Double.parseDouble(args[0]));
    }

    private void read(Path corpus) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(corpus.resolve("truth.ndjson"))) {
            JsonNode page = json.readTree(line);
            String text = page.path("text").asText("");
            if (text.length() < 300) {
                continue;
            }
            articles.add(text.lines()
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList());
            Path visible = corpus.resolve(page.path("text_file").asText("none"));
            if (Files.isRegularFile(visible)) {
                Files.readAllLines(visible).stream()
                        .map(String::strip)
                        .filter(part -> part.length() > 8 && part.length() < 160 && !text.contains(part))
                        .forEach(lines::add);
            }
        }
    }

    private List<String> copy(List<String> article, double least) {
        double most = (least + random.nextDouble() * (1 - least))
                * article.stream().mapToInt(String::length).sum();
        List<String> copy = new ArrayList<>();
        int length = 0;
        for (String paragraph : article) {
            if (length > most) {
                break;
            }
            length += paragraph.length();
            copy.add(edited(paragraph));
        }
        if (copy.size() > 4 && random.nextBoolean()) {
            copy.remove(1 + random.nextInt(copy.size() - 1));
        }
        for (int more = random.nextInt(6); more >= 0; more--) {
            copy.add(random.nextInt(copy.size() + 1), lines.get(random.nextInt(lines.size())));
        }
        return copy;
    }

    private String edited(String paragraph) {
        String[] words = paragraph.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(50) == 0) {
                words[i] = random.nextBoolean() ? "" : "also";
            }
        }
        return String.join(" ", words);
    }

    private record Text(int article, Fingerprint fingerprint) {}

    private void run(double least) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            add(texts, i, articles.get(i));
            for (int copy = 0; copy < COPIES; copy++) {
                add(texts, i, copy(articles.get(i), least));
            }
        }
        int same = 0;
        int found = 0;
        int right = 0;
        int candidates = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Text one = texts.get(i);
                Text other = texts.get(j);
                boolean isSame = one.article() == other.article();
                same += isSame ? 1 : 0;
                if (sharesBand(one.fingerprint(), other.fingerprint())) {
                    candidates++;
                    if (one.fingerprint().isNearDuplicateOf(other.fingerprint())) {
                        found++;
                        right += isSame ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf(
                "%d articles, %d pairs alike, candidates %d, found %d, precision %.4f, recall %.4f%n",
                articles.size(), same, candidates, found, right / (double) found, right / (double) same);
    }

    private static void add(List<Text> texts, int article, List<String> paragraphs) {
        texts.add(new Text(article, Objects.requireNonNull(Fingerprint.of(paragraphs), "long enough")));
    }

    private static boolean sharesBand(Fingerprint one, Fingerprint other) {
        long[] bands = one.bands();
        long[] others = other.bands();
        return IntStream.range(0, bands.length).anyMatch(i -> bands[i] == others[i]);
    }
}
