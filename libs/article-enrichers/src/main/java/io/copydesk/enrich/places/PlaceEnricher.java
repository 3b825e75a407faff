package io.copydesk.enrich.places;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.enrich.Hundredths;
import io.copydesk.enrich.geography.Atlas;
import io.copydesk.enrich.geography.KnownPlace;
import io.copydesk.enrich.language.ArticleLanguage;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says where on Earth the places are that an article names, and which one it is about. */
public final class PlaceEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "places";

    private final Atlas atlas = Atlas.shared();

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
        List<Naming> namings = new EntityPlaces(atlas, article, ArticleLanguage.of(article, soFar)).in(soFar);
        List<Place> places = places(Resolution.of(namings));
        return places.isEmpty() ? Finding.NOTHING : draft -> draft.places(places);
    }

    /** One for each place, however many names it has; the most salient first. */
    private static List<Place> places(List<Resolution.Resolved> resolved) {
        Map<KnownPlace, Place> places = new LinkedHashMap<>();
        Map<String, Double> countries = new HashMap<>();
        for (Resolution.Resolved one : resolved) {
            places.merge(one.place(), place(one), PlaceEnricher::together);
            countries.merge(one.place().country(), one.naming().salience(), Double::sum);
        }
        List<Place> sorted = places.values().stream()
                .sorted((one, other) -> Double.compare(other.salience(), one.salience()))
                .toList();
        String country = countries.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Double>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
        List<Place> marked = new ArrayList<>();
        boolean main = false;
        for (Place place : sorted) {
            boolean isMain = !main && place.country().equals(country);
            main |= isMain;
            marked.add(rounded(place, isMain));
        }
        return marked;
    }

    private static Place place(Resolution.Resolved resolved) {
        KnownPlace place = resolved.place();
        return new Place(
                resolved.naming().name(),
                place.kind().text(),
                place.country(),
                place.latitude(),
                place.longitude(),
                resolved.naming().salience(),
                resolved.confidence(),
                false);
    }

    private static Place together(Place one, Place other) {
        return new Place(
                one.name(),
                one.kind(),
                one.country(),
                one.latitude(),
                one.longitude(),
                one.salience() + other.salience(),
                Math.max(one.confidence(), other.confidence()),
                false);
    }

    private static Place rounded(Place place, boolean main) {
        return new Place(
                place.name(),
                place.kind(),
                place.country(),
                place.latitude(),
                place.longitude(),
                Hundredths.of(place.salience()),
                Hundredths.of(place.confidence()),
                main);
    }
}
