package io.copydesk.cleaner.block;

import java.util.Arrays;

/** Numbers about one block, in a fixed order; used again for the next one. Not thread-safe. */
public final class FeatureRow {

    private float[] values = new float[160];
    private int size;

    public void clear() {
        size = 0;
    }

    public void add(double value) {
        reserve(1);
        values[size++] = (float) value;
    }

    public void add(boolean value) {
        add(value ? 1 : 0);
    }

    public void addAll(float[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, values, size, more.length);
        size += more.length;
    }

    private void reserve(int more) {
        if (size + more > values.length) {
            values = Arrays.copyOf(values, Math.max(values.length * 2, size + more));
        }
    }

    /** The numbers; the array is reused. */
    public float[] values() {
        return values;
    }

    public int size() {
        return size;
    }
}
