package io.copydesk.enrich.places;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places that are known: GeoNames' towns of 15,000 people and more and its first-level divisions, by their English and
 * one other name, and all countries by their names in any language. Thread-safe.
 */
final class Atlas {

    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BAR = Pattern.compile("\\|");

    /** By {@link PlaceName#key}. */
    private final Map<String, List<KnownPlace>> places = new HashMap<>();

    private final Map<String, KnownPlace> countries = new HashMap<>();
    private final Map<String, Map<String, String>> countryNames = new ConcurrentHashMap<>();

    Atlas() {
        try (InputStream resource = Atlas.class.getResourceAsStream("places.tsv")) {
            if (resource == null) {
                throw new IllegalStateException("the list of places is missing");
            }
            new BufferedReader(new InputStreamReader(resource, UTF_8)).lines().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of places must be readable", e);
        }
        CountryNames.largerThanCountries().forEach(places::remove);
        countryNames("en").forEach((name, code) -> {
            KnownPlace country = countries.get(code);
            if (country != null) {
                places.computeIfAbsent(name, key -> new ArrayList<>()).add(country);
            }
        });
    }

    private void add(String line) {
        String[] parts = TAB.split(line, -1);
        boolean capital = parts[0].equals("capital");
        KnownPlace place = new KnownPlace(
                capital ? Kind.CITY : Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                capital,
                parts[2],
                parts[3],
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Long.parseLong(parts[6]));
        if (place.kind() == Kind.COUNTRY) {
            countries.put(place.country(), place);
            return;
        }
        for (String name : BAR.split(parts[1], -1)) {
            List<KnownPlace> named = places.computeIfAbsent(PlaceName.key(name), key -> new ArrayList<>(1));
            if (!named.contains(place)) {
                named.add(place);
            }
        }
    }

    /** The places of an English name, none if it is not known. */
    List<KnownPlace> named(String name) {
        return places.getOrDefault(PlaceName.key(name), List.of());
    }

    /** The countries' codes by the {@link PlaceName#key keys} of their names in a language: BCP 47. */
    Map<String, String> countryNames(String language) {
        return countryNames.computeIfAbsent(language, CountryNames::of);
    }

    /** The country of a code; null if nobody lives there. */
    @Nullable
    KnownPlace country(String code) {
        return countries.get(code);
    }
}
