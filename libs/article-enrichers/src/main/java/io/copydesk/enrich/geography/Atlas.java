package io.copydesk.enrich.geography;

import io.copydesk.enrich.words.ResourceLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The places that are known: GeoNames' towns of 15,000 people and more and its first-level divisions, by their English and
 * one other name; all countries, and the large cities that CLDR has names of, by their names in any language. Thread-safe.
 */
public final class Atlas {

    /** Thousand people: the names of smaller cities are more often those of somebody or something else. */
    private static final int LARGE = 500;

    private static final Pattern BAR = Pattern.compile("\\|");

    /** By {@link PlaceName#key}. */
    private final Map<String, List<KnownPlace>> places = new HashMap<>();

    private final Map<String, KnownPlace> countries = new HashMap<>();
    private final Map<String, Map<String, KnownPlace>> byLanguage = new ConcurrentHashMap<>();

    private static final class Shared {
        private static final Atlas ATLAS = new Atlas();
    }

    /** The one that all share; read when it is first asked for. */
    public static Atlas shared() {
        return Shared.ATLAS;
    }

    private Atlas() {
        ResourceLines.require(Atlas.class, "places.tsv").forEach(this::add);
        CountryNames.largerThanCountries().forEach(places::remove);
        CountryNames.of("en").forEach((name, code) -> {
            KnownPlace country = countries.get(code);
            if (country != null) {
                places.computeIfAbsent(name, key -> new ArrayList<>()).add(country);
            }
        });
    }

    private void add(List<String> parts) {
        boolean capital = parts.get(0).equals("capital");
        KnownPlace place = new KnownPlace(
                capital ? Kind.CITY : Kind.valueOf(parts.get(0).toUpperCase(Locale.ROOT)),
                capital,
                parts.get(2),
                parts.get(3),
                Double.parseDouble(parts.get(4)),
                Double.parseDouble(parts.get(5)),
                Long.parseLong(parts.get(6)));
        if (place.kind() == Kind.COUNTRY) {
            countries.put(place.country(), place);
            return;
        }
        for (String name : BAR.split(parts.get(1), -1)) {
            List<KnownPlace> named = places.computeIfAbsent(PlaceName.key(name), key -> new ArrayList<>(1));
            if (!named.contains(place)) {
                named.add(place);
            }
        }
    }

    /** The places of an English name, none if it is not known. */
    public List<KnownPlace> named(String name) {
        return places.getOrDefault(PlaceName.key(name), List.of());
    }

    /**
     * The countries and large cities by what they are called in a language, as {@link PlaceName#key} has it: none in a
     * language that CLDR doesn't know.
     *
     * @param language BCP 47
     */
    public Map<String, KnownPlace> names(String language) {
        return byLanguage.computeIfAbsent(language, this::namesIn);
    }

    private Map<String, KnownPlace> namesIn(String language) {
        Map<String, String> countriesByName = CountryNames.of(language);
        if (countriesByName.isEmpty()) {
            return Map.of();
        }
        Map<String, KnownPlace> names = new HashMap<>();
        CityNames.of(language).forEach(city -> {
            KnownPlace place = named(city.english()).stream()
                    .filter(known ->
                            known.kind() == Kind.CITY && known.country().equals(city.country()))
                    .filter(known -> known.capital() || known.thousands() >= LARGE)
                    .findFirst()
                    .orElse(null);
            if (place != null) {
                names.put(PlaceName.key(city.name()), place);
            }
        });
        countriesByName.forEach((name, code) -> {
            KnownPlace country = countries.get(code);
            if (country != null) {
                names.put(name, country);
            }
        });
        return Map.copyOf(names);
    }
}
