package io.copydesk.cleaner.text;

/** How many blocks have a word, by its hash. Grows as needed; not thread-safe. */
final class WordCounts {

    private int[] keys = new int[1024];
    private int[] counts = new int[1024];
    private int used;

    void add(int[] words) {
        for (int word : words) {
            if (used * 2 > keys.length) {
                grow();
            }
            int at = slot(word);
            if (counts[at] == 0) {
                keys[at] = word;
                used++;
            }
            counts[at]++;
        }
    }

    int of(int word) {
        return counts[slot(word)];
    }

    private int slot(int word) {
        int at = (word * 0x9E3779B9) >>> 8 & keys.length - 1;
        while (counts[at] != 0 && keys[at] != word) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
