package io.copydesk.cleaner;

import io.copydesk.cleaner.block.Wording;
import io.copydesk.cleaner.html.HtmlCleaner;
import io.copydesk.cleaner.json.JsonTree;
import io.copydesk.cleaner.text.TextBlock;
import io.copydesk.cleaner.text.TextBlocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text to learn from.
 *
 * @param site pages of one site are learned from together or not at all
 * @param url null if the text came without one
 * @param title as {@link #folded}, empty if it is not known
 * @param labels 1 body, 0 not, -1 not known
 * @param trust how sure the labels are: 1 where people made them
 * @param bodyWords words of the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TextSample(
        String site,
        int fold,
        String file,
        String url,
        String title,
        List<TextBlock> blocks,
        int[] labels,
        double trust,
        double bodyWords) {

    /** Of labels that the HTML cleaner made, some are wrong. */
    private static final double OF_HTML = 0.7;

    /** Blocks from the body within which no menu is like another. */
    private static final int NEAR = 15;

    /** Of how many menu items far from the body one is enough. */
    private static final int ALIKE = 4;

    /** All pages of a set. */
    static List<TextSample> read(Path set) throws IOException {
        List<TextSample> samples = new ArrayList<>();
        HtmlCleaner html = new HtmlCleaner();
        for (String line : Files.readAllLines(set.resolve("truth.ndjson"))) {
            if (JsonTree.read(line) instanceof Map<?, ?> truth) {
                try {
                    samples.add(read(set, truth, html));
                } catch (UnreadablePageException e) {
                    // an empty file teaches nothing
                }
            }
        }
        return samples;
    }

    /** Where people marked only pieces, the answer of the HTML cleaner fills the rest in. */
    private static TextSample read(Path set, Map<?, ?> truth, HtmlCleaner html) throws IOException {
        String file = String.valueOf(truth.get("file"));
        String url = String.valueOf(truth.get("url"));
        List<TextBlock> blocks =
                TextBlocks.of(CorpusRun.page(set, file, true, url).text());
        int[] labels = Truth.labels(truth, blocks);
        boolean whole = truth.get("text") instanceof String text && !text.isBlank();
        if (!whole) {
            Page page = CorpusRun.page(set, file, false, url);
            List<String> answer = html.clean(page.text(), url, Focus.BALANCED, SiteMemory.NONE)
                    .body()
                    .paragraphs();
            int[] filled = Truth.labels(Map.of("text", String.join("\n", answer)), blocks);
            for (int i = 0; i < labels.length; i++) {
                labels[i] = labels[i] >= 0 ? labels[i] : filled[i];
            }
        }
        String title = truth.get("title") instanceof String known ? folded(known) : "";
        return of(
                Sites.site(file, url),
                TextTrainer.fold(file, url),
                file,
                url,
                title,
                blocks,
                labels,
                whole ? 1 : OF_HTML);
    }

    private static TextSample of(
            String site,
            int fold,
            String file,
            String url,
            String title,
            List<TextBlock> blocks,
            int[] labels,
            double trust) {
        double words = 0;
        for (int i = 0; i < labels.length; i++) {
            words += labels[i] == 1 ? blocks.get(i).shape().words() : 0;
        }
        return new TextSample(site, fold, file, url, title, blocks, labels, trust, words);
    }

    /** Without case, accents and marks. */
    private static String folded(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    boolean isTitle(int i) {
        return folded(blocks.get(i).text()).equals(title);
    }

    /** What a block counts for: somewhat less than its share of the words, by which a page is scored. */
    double weight(int i) {
        double words = blocks.get(i).shape().words() + 4;
        return 12 * Math.pow(words / (bodyWords + 150), 0.75) * trust;
    }

    /** For how many others like it each block stands: menus far from the body are all alike. */
    double[] alike() {
        double[] alike = new double[labels.length];
        int last = -NEAR - 1;
        for (int i = 0; i < alike.length; i++) {
            last = labels[i] == 1 ? i : last;
            alike[i] = i - last > NEAR && !blocks.get(i).shape().isProse() ? ALIKE : 1;
        }
        int next = alike.length + NEAR + 1;
        for (int i = alike.length - 1; i >= 0; i--) {
            next = labels[i] == 1 ? i : next;
            alike[i] = next - i <= NEAR ? 1 : alike[i];
        }
        return alike;
    }

    /** As a reader copies it: the article with only the nearest chrome, and without an address. */
    TextSample copied() {
        int from = 0;
        int to = labels.length;
        while (from < to && labels[from] != 1) {
            from++;
        }
        while (to > from && labels[to - 1] != 1) {
            to--;
        }
        int chrome = Math.floorMod(file.hashCode(), 8);
        from = Math.max(0, from - chrome / 2);
        to = Math.min(labels.length, to + chrome);
        return of(site, fold, file, null, title, blocks.subList(from, to), Arrays.copyOfRange(labels, from, to), trust);
    }

    /** The same article before what follows another one: where a body ends is the hardest to tell, and no page has it twice. */
    TextSample withEndOf(TextSample other) {
        int to = bodyEnd();
        int from = other.bodyEnd();
        List<TextBlock> joined = new ArrayList<>(blocks.subList(0, to));
        joined.addAll(other.blocks.subList(from, other.blocks.size()));
        int[] known = Arrays.copyOf(labels, joined.size());
        System.arraycopy(other.labels, from, known, to, known.length - to);
        return of(site, fold, file, url, title, joined, known, Math.min(trust, other.trust));
    }

    private int bodyEnd() {
        int end = labels.length;
        while (end > 0 && labels[end - 1] != 1) {
            end--;
        }
        return end;
    }

    /** The word that the body says most often, which tells its language well enough. */
    String language() {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 1) {
                Wording.tokens(blocks.get(i).beginning(), token -> counts.merge(token, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
