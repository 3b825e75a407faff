package io.copydesk.enrich.quotes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who says what stands between quotation marks, by the verb of saying beside it. */
final class Attribution {

    private static final String VERBS =
            "(?:said|says|told|tells|added|adds|wrote|writes|explained|explains|asked|asks|insisted|insists|argued|argues"
                    + "|warned|warns|announced|claimed|claims|replied|tweeted|posted|noted|notes|stated|states|continued"
                    + "|recalled|admitted|admits|declared|responded|joked|concluded|testified|stressed|remarked|commented)";

    private static final Pattern VERB = Pattern.compile("\\b" + VERBS + "\\b");

    /** Between speech and speaker: the marks that end the speech, and the verb. */
    private static final Pattern VERB_FIRST = Pattern.compile("\\G[”\"’]?[,.]?\\s*" + VERBS + "\\b");

    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<![A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St)[.!?](?=\\s)");

    /** Characters: a speaker's office and name fit in, and little else. */
    private static final int REACH = 90;

    /** Characters between verb and speech: "in a statement on Monday: ". */
    private static final int LEAD = 45;

    private final String text;
    private final List<Person> people;

    /** @param people those named in the paragraph, in its order */
    Attribution(String text, List<Person> people) {
        this.text = text;
        this.people = people;
    }

    /** Somebody's name where it stands in the paragraph. */
    record Person(String name, double confidence, int start, int end) {}

    /** Who says it: by what follows, else by what comes before; null if nobody is named with a verb of saying. */
    @Nullable
    Person speaker(Speech speech) {
        Person behind = behind(speech.end());
        return behind == null ? before(speech.start() - 1) : behind;
    }

    private @Nullable Person behind(int from) {
        int stop = sentenceEnd(Math.min(text.length(), from + 2), Math.min(text.length(), from + REACH));
        Matcher verb = VERB_FIRST.matcher(text);
        if (verb.find(from)) {
            for (Person person : people) {
                if (person.start() >= verb.end() && person.start() < stop) {
                    return person;
                }
            }
            return null;
        }
        for (Person person : people) {
            if (person.start() >= from && person.start() < stop) {
                Matcher later = VERB.matcher(text).region(person.end(), Math.max(person.end(), stop));
                return later.find() ? person : null;
            }
        }
        return null;
    }

    private @Nullable Person before(int mark) {
        Person last = null;
        for (Person person : people) {
            if (person.end() <= mark && saysNext(person.end(), mark)) {
                last = person;
            }
        }
        return last;
    }

    /** Whether there is a verb of saying between somebody's name and the mark, close to the mark and in one sentence. */
    private boolean saysNext(int from, int mark) {
        if (sentenceEnd(from, mark) < mark) {
            return false;
        }
        Matcher verb = VERB.matcher(text).region(from, mark);
        int end = -1;
        while (verb.find()) {
            end = verb.end();
        }
        return end >= 0 && mark - end <= LEAD;
    }

    private int sentenceEnd(int from, int to) {
        if (from >= to) {
            return to;
        }
        Matcher end = SENTENCE_END.matcher(text).region(from, to).useTransparentBounds(true);
        return end.find() ? end.start() : to;
    }
}
