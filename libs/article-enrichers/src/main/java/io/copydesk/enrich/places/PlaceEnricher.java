package io.copydesk.enrich.places;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
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

    /** A country's name in a text of which nothing else is known is one nine times of ten: Jordan, Chad, Niger are names too. */
    private static final double NAMED = 0.9;

    private final Atlas atlas = new Atlas();

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
        String language = ArticleLanguage.of(article, soFar);
        // Of English the names are known, whatever they are of; of other languages only how countries are called.
        List<Naming> namings =
                language.equals("en") ? new EntityPlaces(atlas, article).in(soFar) : countries(article, language);
        List<Place> places = places(Resolution.of(namings));
        return places.isEmpty() ? Finding.NOTHING : draft -> draft.places(places);
    }

    private List<Naming> countries(CleanArticle article, String language) {
        List<String> texts = new ArrayList<>(article.paragraphs());
        if (article.title() != null) {
            texts.add(0, article.title());
        }
        Map<String, TextCountries.Found> found = new TextCountries(atlas.countryNames(language), language).in(texts);
        double all =
                found.values().stream().mapToInt(TextCountries.Found::count).sum();
        List<Naming> namings = new ArrayList<>();
        found.forEach((code, named) -> {
            KnownPlace country = atlas.country(code);
            if (country != null) {
                namings.add(new Naming(named.name(), named.count() / all, NAMED, List.of(country), List.of()));
            }
        });
        return namings;
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
                hundredths(place.salience()),
                hundredths(place.confidence()),
                main);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
