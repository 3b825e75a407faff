package io.copydesk.enrich.quotes;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.enrich.Hundredths;
import io.copydesk.enrich.language.ArticleLanguage;
import io.copydesk.enrich.quotes.Attribution.Person;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Entity;
import io.copydesk.events.Enrichment.Mention;
import io.copydesk.events.Enrichment.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says who says what in an English article: direct speech whose speaker is named beside it. */
public final class QuoteEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "quotes";

    /** How often who stands by the verb of saying is who says it, and who goes on after that. */
    private static final double NAMED = 0.95;

    private static final double GOES_ON = 0.8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Finding enrich(CleanArticle article, Enrichment soFar) {
        if (!ArticleLanguage.of(article, soFar).equals("en")) {
            return Finding.NOTHING;
        }
        List<Quote> quotes = new ArrayList<>();
        people(soFar).forEach((paragraph, people) -> {
            if (paragraph < article.paragraphs().size()) {
                add(quotes, paragraph, article.paragraphs().get(paragraph), people);
            }
        });
        return quotes.isEmpty() ? Finding.NOTHING : draft -> draft.quotes(quotes);
    }

    private static Map<Integer, List<Person>> people(Enrichment soFar) {
        Map<Integer, List<Person>> people = new TreeMap<>();
        for (Entity entity : soFar.entities()) {
            for (Mention mention : entity.mentions()) {
                Integer paragraph = mention.paragraph();
                if (entity.type().equals("PER") && paragraph != null) {
                    people.computeIfAbsent(paragraph, key -> new ArrayList<>())
                            .add(new Person(entity.name(), entity.confidence(), mention.start(), mention.end()));
                }
            }
        }
        people.values().forEach(list -> list.sort(Comparator.comparingInt(Person::start)));
        return people;
    }

    private static void add(List<Quote> to, int paragraph, String text, List<Person> people) {
        Attribution attribution = new Attribution(text, people);
        Person last = null;
        for (Speech speech : Speech.in(text)) {
            // Who is named within the speech is spoken of.
            Person speaker = attribution.speaker(speech);
            if (speaker != null) {
                to.add(quote(speaker, NAMED, paragraph, text, speech));
            } else if (last != null) {
                to.add(quote(last, GOES_ON, paragraph, text, speech));
            }
            last = speaker == null ? last : speaker;
        }
    }

    private static Quote quote(Person speaker, double certainty, int paragraph, String text, Speech speech) {
        return new Quote(
                speaker.name(),
                text.substring(speech.start(), speech.end()),
                paragraph,
                speech.start(),
                speech.end(),
                Hundredths.of(certainty * speaker.confidence()));
    }
}
