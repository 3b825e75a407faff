package io.copydesk.enrich.places;

import io.copydesk.enrich.geography.Atlas;
import io.copydesk.enrich.geography.Kind;
import io.copydesk.enrich.geography.KnownPlace;
import io.copydesk.enrich.geography.PlaceName;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Entity;
import io.copydesk.events.Enrichment.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places that an article names, by the entities that were found in it. */
final class EntityPlaces {

    /** ", Texas" behind "Paris": up to three words with capitals, or letters with stops. */
    private static final Pattern BEHIND =
            Pattern.compile("\\G, ((?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2})");

    private final Atlas atlas;
    private final CleanArticle article;
    private final String language;

    EntityPlaces(Atlas atlas, CleanArticle article, String language) {
        this.atlas = atlas;
        this.article = article;
        this.language = language;
    }

    List<Naming> in(Enrichment enrichment) {
        List<Naming> namings = new ArrayList<>();
        for (Entity entity : enrichment.entities()) {
            List<KnownPlace> candidates = entity.type().equals("LOC") ? candidates(entity.name()) : List.of();
            if (!candidates.isEmpty()) {
                namings.add(new Naming(
                        entity.name(), entity.salience(), entity.confidence(), candidates, within(entity.mentions())));
            }
        }
        return namings;
    }

    private List<KnownPlace> candidates(String name) {
        if (language.equals("en")) {
            return atlas.named(name);
        }
        KnownPlace place = atlas.names(language).get(PlaceName.key(name));
        return place == null ? List.of() : List.of(place);
    }

    private List<KnownPlace> within(List<Mention> mentions) {
        for (Mention mention : mentions) {
            Integer paragraph = mention.paragraph();
            String text =
                    paragraph == null ? article.title() : article.paragraphs().get(paragraph);
            if (text != null && mention.end() <= text.length()) {
                Matcher behind = BEHIND.matcher(text);
                if (behind.find(mention.end())) {
                    List<KnownPlace> places = atlas.named(behind.group(1)).stream()
                            .filter(place -> place.kind() != Kind.CITY)
                            .toList();
                    if (!places.isEmpty()) {
                        return places;
                    }
                }
            }
        }
        return List.of();
    }
}
