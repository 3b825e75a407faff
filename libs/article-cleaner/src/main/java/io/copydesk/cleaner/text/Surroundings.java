package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.FeatureRow;
import java.util.List;

/** What the blocks before and after a block are like, and whether they repeat as those of a list do. Not thread-safe. */
final class Surroundings {

    /** Blocks that are looked at on each side: a list of further articles shows its rhythm in less. */
    private static final int WINDOW = 10;

    /** The shortest rhythm is line by line, the longest headline, date, author and teaser. */
    private static final int LONGEST_RHYTHM = 4;

    private final List<TextBlock> blocks;
    private final LineShape[] shapes;

    Surroundings(List<TextBlock> blocks, LineShape[] shapes) {
        this.blocks = blocks;
        this.shapes = shapes;
    }

    /** Writes the numbers of block {@code i}. */
    void describe(int i, FeatureRow row) {
        row.add(blocks.get(i).gap());
        row.add(i > 0 && shapes[i - 1].dated());
        row.add(i + 1 < shapes.length && shapes[i + 1].dated());
        window(i - WINDOW, i, row);
        window(i + 1, i + 1 + WINDOW, row);
        rhythm(i, row);
    }

    private void window(int from, int to, FeatureRow row) {
        int dated = 0;
        int headlines = 0;
        int cues = 0;
        int prose = 0;
        int words = 0;
        int all = 0;
        for (int i = Math.max(0, from); i < Math.min(to, shapes.length); i++) {
            TextBlock block = blocks.get(i);
            dated += shapes[i].dated() ? 1 : 0;
            headlines += shapes[i].headline() ? 1 : 0;
            cues += block.cues() != 0 ? 1 : 0;
            prose += block.shape().isProse() ? 1 : 0;
            words += block.shape().words();
            all++;
        }
        row.add(dated);
        row.add(headlines);
        row.add(cues);
        row.add(prose);
        row.add(all == 0 ? -1 : words / (double) all);
        row.add(all);
    }

    /** How many blocks from here on, and back, look like the one that is a beat before: lists repeat, prose does not. */
    private void rhythm(int i, FeatureRow row) {
        for (int beat = 1; beat <= LONGEST_RHYTHM; beat++) {
            int forward = 0;
            while (forward < 2 * WINDOW && isSame(i + forward, i + forward + beat)) {
                forward++;
            }
            int back = 0;
            while (back < 2 * WINDOW && isSame(i - back, i - back - beat)) {
                back++;
            }
            row.add(forward);
            row.add(back);
        }
    }

    private boolean isSame(int a, int b) {
        return b >= 0 && b < shapes.length && shapes[a].kind() == shapes[b].kind();
    }
}
