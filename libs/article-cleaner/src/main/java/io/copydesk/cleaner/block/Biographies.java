package io.copydesk.cleaner.block;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page says of an article's author, or of who runs the site or gives out a press release, right below the text. Thread-safe. */
public final class Biographies {

    /** What heads such a part, before a name or a role. */
    private static final Pattern ABOUT =
            Pattern.compile("(?iu)(?:about|über|à propos|a propos|acerca|sobre|chi è|informazioni su|over|om|o)\\b[ :]*"
                    + "(?:the |den |die |das |der |dem |de la |de l[’']|del |des |du |de |o |a |el |la |l[’'])?");

    private static final Pattern ROLE = Pattern.compile(
            "(?iu)(?:auth?or|auteur|autrice|autore|writer|compan|unternehmen|entreprise|empresa|azienda|författare|forfatter|skribent).{0,20}");

    /** What goes on after a name where it is told who that is; names of companies have a legal form, and a listing in brackets. */
    private static final Pattern WHO = Pattern.compile(
            "(?U)(?: \\p{Lu}[\\w.&-]{0,20}){0,2}(?: \\([^()]{1,60}\\))?,? (?:is|are|was|ist|sind|war|est|es|è|é|jest|är|er|on) .{20,}");

    /** Words of a heading. */
    private static final int LONGEST_HEADING = 8;

    /** Blocks of body below it: more are a part of the article that is headed so. */
    private static final int MOST_BELOW = 5;

    private Biographies() {}

    /**
     * Takes such parts out of a body's end.
     *
     * @param authors names as they are shown
     * @param site what the site is called, null if that is not known
     */
    public static void leaveOut(
            List<? extends Block> blocks, boolean[] body, List<String> authors, @Nullable String site) {
        leaveOutHeaded(blocks, body, authors);
        List<String> names =
                authors.stream().filter(name -> name.indexOf(' ') > 0).toList(); // one word may be any word
        // an article that speaks of them before is of an organisation, which tells of itself
        leaveOutLast(
                blocks,
                body,
                text -> beginsWithAny(text, names),
                text -> names.stream().anyMatch(text::contains));
        if (site != null) {
            leaveOutLast(blocks, body, text -> saysWhoIs(text, site), text -> false);
        }
    }

    /** Takes out of a body's end what a heading, kept or not, says to be about somebody, if there is more than twice as much before it. */
    private static void leaveOutHeaded(List<? extends Block> blocks, boolean[] body, List<String> authors) {
        int before = 0;
        for (int i = 0; i < body.length; i++) {
            before += body[i] ? blocks.get(i).shape().words() : 0;
        }
        int below = 0;
        int wordsBelow = 0;
        for (int i = body.length - 1; i >= 0 && below <= MOST_BELOW && wordsBelow * 2 < before; i--) {
            if (body[i]) {
                below++;
                before -= blocks.get(i).shape().words();
                wordsBelow += blocks.get(i).shape().words();
            }
            if (below > 0 && isAbout(blocks.get(i), authors)) {
                Arrays.fill(body, i, body.length, false);
                return;
            }
        }
    }

    private static boolean isAbout(Block block, List<String> authors) {
        Matcher about = ABOUT.matcher(block.text());
        if (block.shape().words() > LONGEST_HEADING || !about.lookingAt()) {
            return false;
        }
        String whom = block.text().substring(about.end());
        return ROLE.matcher(whom).matches() || authors.stream().anyMatch(whom::startsWith);
    }

    /** Takes a body's last paragraphs of a kind out, unless something before them speaks against it; what is nothing but such a text stays. */
    private static void leaveOutLast(
            List<? extends Block> blocks, boolean[] body, Predicate<String> kind, Predicate<String> against) {
        int end = body.length;
        for (int i = body.length - 1; i >= 0; i--) {
            if (body[i]) {
                if (!kind.test(blocks.get(i).text())) {
                    break;
                }
                end = i;
            }
        }
        boolean any = false;
        for (int i = 0; i < end; i++) {
            if (body[i]) {
                any = true;
                if (against.test(blocks.get(i).text())) {
                    return;
                }
            }
        }
        if (any) {
            Arrays.fill(body, end, body.length, false);
        }
    }

    private static boolean beginsWithAny(String text, List<String> names) {
        return names.stream()
                .anyMatch(name -> text.startsWith(name)
                        && (text.length() == name.length() || !Letters.isLetterOrDigit(text.charAt(name.length()))));
    }

    /** Whether a paragraph begins with a name and says who that is. */
    private static boolean saysWhoIs(String text, String name) {
        return text.startsWith(name)
                && WHO.matcher(text).region(name.length(), text.length()).matches();
    }
}
