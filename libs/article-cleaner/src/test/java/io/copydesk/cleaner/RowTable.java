package io.copydesk.cleaner;

import io.copydesk.cleaner.block.FeatureRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The blocks of all samples as rows of numbers. */
final class RowTable {

    private record Row(int sample, int block, int label, double weight) {}

    /** Is told of each row. */
    interface Reader {
        void read(int sample, int block, float[] features);
    }

    /** Adds to a row. */
    interface Writer {
        void write(int sample, int block, FeatureRow row);
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<float[]> features = new ArrayList<>();

    /** A row of label -1 or weight 0 is told of but not learned from. */
    void add(int sample, int block, FeatureRow row, int label, double weight) {
        rows.add(new Row(sample, block, label, weight));
        features.add(Arrays.copyOf(row.values(), row.size()));
    }

    void forEach(Reader reader) {
        for (int r = 0; r < rows.size(); r++) {
            reader.read(rows.get(r).sample, rows.get(r).block, features.get(r));
        }
    }

    void extend(Writer writer) {
        FeatureRow row = new FeatureRow();
        for (int r = 0; r < rows.size(); r++) {
            row.clear();
            row.addAll(features.get(r));
            writer.write(rows.get(r).sample, rows.get(r).block, row);
            features.set(r, Arrays.copyOf(row.values(), row.size()));
        }
    }

    /** The trees that rows of chosen samples teach; {@code -Dseed=2} draws others that are as good. */
    List<String> train(Boosting.Settings settings, IntPredicate samples) {
        int[] used = IntStream.range(0, rows.size())
                .filter(r -> rows.get(r).label >= 0 && rows.get(r).weight > 0 && samples.test(rows.get(r).sample))
                .toArray();
        int first = Integer.getInteger("seed", 1) * settings.runs();
        return IntStream.range(first, first + settings.runs())
                .mapToObj(seed -> boosting(seed, settings, used).train())
                .flatMap(List::stream)
                .toList();
    }

    private Boosting boosting(int seed, Boosting.Settings settings, int[] used) {
        return new Boosting(
                seed,
                settings,
                IntStream.of(used).mapToObj(features::get).toList(),
                IntStream.of(used).mapToDouble(r -> rows.get(r).label).toArray(),
                IntStream.of(used).mapToDouble(r -> rows.get(r).weight).toArray(),
                IntStream.of(used).map(r -> rows.get(r).sample).toArray());
    }
}
