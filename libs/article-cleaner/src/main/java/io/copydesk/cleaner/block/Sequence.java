package io.copydesk.cleaner.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each block stands among all blocks of its page, in numbers for the {@link Forest}. Not thread-safe. */
public final class Sequence {

    /** What a block costs in the best run, in words: the length that menus' items stay below. */
    private static final int PRICE = 15;

    /** Farther than this is far. */
    private static final int FAR = 40;

    private final List<? extends Block> blocks;
    private final int[] proseBefore;

    /** Of each block's words, the logarithm, which its neighbours want too. */
    private final double[] length;

    private final int[] lastProse;
    private final int[] nextProse;
    private final int[][] lastCue;
    private final Map<String, Integer> counts = new HashMap<>();
    private final TokenSet titleWords;
    private final TokenSet urlWords;

    /** Of the block that is looked at. */
    private final TokenSet own = new TokenSet();

    /** Words, 1 at the least. */
    private final int allProse;

    private int titleAt = -1;
    private int runStart;
    private int runEnd;

    private static final Cue[] CUES = Cue.values(); // which makes an array at each call
    private static final Cue[] ENDING = {Cue.SHARE, Cue.COMMENTS, Cue.RELATED, Cue.NEWSLETTER, Cue.LEGAL, Cue.BYLINE};

    public Sequence(List<? extends Block> blocks, @Nullable String title, @Nullable String url) {
        this.blocks = blocks;
        int n = blocks.size();
        proseBefore = new int[n + 1];
        length = new double[n];
        lastProse = new int[n];
        nextProse = new int[n];
        lastCue = new int[ENDING.length][n];
        titleWords = words(title == null ? "" : title, new TokenSet());
        urlWords = words(url == null ? "" : url, new TokenSet());
        int last = -FAR;
        int[] cueAt = new int[ENDING.length];
        java.util.Arrays.fill(cueAt, -FAR);
        for (int i = 0; i < n; i++) {
            Block block = blocks.get(i);
            counts.merge(block.text(), 1, Integer::sum);
            lastProse[i] = last;
            length[i] = Math.log1p(block.shape().words());
            boolean prose = block.shape().isProse();
            proseBefore[i + 1] = proseBefore[i] + (prose ? block.shape().words() : 0);
            last = prose ? i : last;
            for (int k = 0; k < ENDING.length; k++) {
                lastCue[k][i] = cueAt[k];
                if ((block.cues() & ENDING[k].bit()) != 0 && block.shape().words() < PRICE) {
                    cueAt[k] = i;
                }
            }
            if (titleAt < 0
                    && titleWords.size() > 2
                    && comparable(block)
                    && overlap(words(block.text(), own), titleWords) > 0.75) {
                titleAt = i;
            }
        }
        allProse = Math.max(1, proseBefore[n]);
        int next = n + FAR;
        for (int i = n - 1; i >= 0; i--) {
            nextProse[i] = next;
            next = blocks.get(i).shape().isProse() ? i : next;
        }
        findRun();
    }

    /** The run of blocks with the most words, each block at a price. */
    private void findRun() {
        int sum = 0;
        int best = Integer.MIN_VALUE;
        int start = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (sum < 0) {
                sum = 0;
                start = i;
            }
            sum += blocks.get(i).shape().words() - PRICE;
            if (sum > best) {
                best = sum;
                runStart = start;
                runEnd = i;
            }
        }
    }

    /** Words of three letters and more, in small letters; what was in {@code words} before is taken out. */
    private static TokenSet words(String text, TokenSet words) {
        words.clear();
        long word = TokenHash.START;
        int start = 0;
        int i = 0;
        while (i <= text.length()) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            int next = i + Character.charCount(c);
            if (isLetterOrNumber(c)) {
                for (int unit = i; unit < next; unit++) {
                    word = TokenHash.add(word, Letters.small(text.charAt(unit)));
                }
            } else {
                if (i - start > 2) {
                    words.add(word);
                }
                word = TokenHash.START;
                start = next;
            }
            i = next;
        }
        return words;
    }

    private static boolean isLetterOrNumber(int c) {
        if (c < 0x80) {
            return Letters.isLetterOrDigit((char) c);
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** A long block is not looked at. */
    private static boolean comparable(Block block) {
        return block.text().length() <= 300;
    }

    /** The share of the words that are wanted. */
    private static double overlap(TokenSet words, TokenSet wanted) {
        if (wanted.size() == 0) {
            return 0;
        }
        int all = Math.max(1, Math.max(words.size(), Math.min(wanted.size(), 4)));
        return words.shared(wanted) / (double) all;
    }

    /** Index of the block that repeats the title, or -1. */
    public int titleAt() {
        return titleAt;
    }

    /** Whether there is no prose near a block: a menu, or nonsense, that needs no closer look. */
    public boolean isFarFromProse(int i) {
        return i - lastProse[i] >= FAR
                && nextProse[i] - i >= FAR
                && !blocks.get(i).shape().isProse();
    }

    /** Writes the numbers of block {@code i}. */
    public void describe(int i, FeatureRow row) {
        Block block = blocks.get(i);
        Shape shape = block.shape();
        double words = Math.max(1, shape.words());
        row.add(length[i]);
        own(block, shape, words, row);
        words(comparable(block) ? block.text() : "", own);
        row.add(overlap(own, titleWords));
        row.add(overlap(own, urlWords));
        row.add(Math.min(5, counts.getOrDefault(block.text(), 1)));
        row.add(i / (double) blocks.size());
        row.add(titleAt < 0 ? -FAR - 1 : near(i - titleAt));
        row.add(proseBefore[i] / (double) allProse);
        row.add(Math.log1p(allProse));
        row.add(Math.log1p(proseBefore[i]));
        row.add(near(i - lastProse[i]));
        row.add(near(nextProse[i] - i));
        row.add(near(i - runStart));
        row.add(near(runEnd - i));
        row.add(i >= runStart && i <= runEnd);
        for (int[] cue : lastCue) {
            row.add(near(i - cue[i]));
        }
        for (int step = -4; step <= 4; step++) {
            if (step != 0) {
                neighbour(i + step, row);
            }
        }
        row.add(prose(i - 6, i) / words(i - 6, i));
        row.add(prose(i + 1, i + 7) / words(i + 1, i + 7));
        row.add(prose(i - 15, i));
        row.add(prose(i + 1, i + 16));
    }

    private static void own(Block block, Shape shape, double words, FeatureRow row) {
        String text = block.text();
        row.add(shape.isProse());
        row.add(shape.endsSentence());
        row.add(Math.min(10, shape.sentenceEnds()));
        row.add(shape.commas() / words);
        row.add(shape.capitals() / words);
        row.add(shape.digits() / (double) shape.chars());
        row.add(shape.chars() / words);
        for (Cue cue : CUES) {
            row.add((block.cues() & cue.bit()) != 0);
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        row.add(Character.isLowerCase(first));
        row.add("\"“„«»‘'「".indexOf(first) >= 0);
        row.add(last == ':');
        row.add(last == '?');
        row.add(last == '…' || text.endsWith("..."));
        row.add(first == '-' || first == '–' || first == '—' || first == '•' || first == '*' || first == '·');
        row.add(text.indexOf('@') >= 0 || text.contains("http") || text.contains("www."));
        row.add(text.indexOf('|') >= 0
                || text.indexOf('»') == text.length() - 1
                || text.indexOf('›') >= 0
                || text.indexOf('•') > 0);
        row.add(text.indexOf('©') >= 0 || text.indexOf('(') == 0);
    }

    private void neighbour(int at, FeatureRow row) {
        boolean there = at >= 0 && at < blocks.size();
        row.add(there ? length[at] : -1);
        row.add(there && blocks.get(at).shape().endsSentence());
        row.add(there ? Integer.bitCount(blocks.get(at).cues()) : -1);
    }

    private double prose(int from, int to) {
        return proseBefore[Math.max(0, Math.min(to, blocks.size()))]
                - proseBefore[Math.max(0, Math.min(from, blocks.size()))];
    }

    private double words(int from, int to) {
        int words = 1;
        for (int i = Math.max(0, from); i < Math.min(to, blocks.size()); i++) {
            words += blocks.get(i).shape().words();
        }
        return words;
    }

    private static double near(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }
}
