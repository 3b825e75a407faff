package io.copydesk.store.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a search page, from which those of other searches are made. Immutable. */
final class Address {

    private static final String PAGE = "/room";
    private static final String CURSOR = "cursor";

    private final Map<String, List<String>> parameters;

    private Address(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** The address with these parameters; empty ones, as a form sends them, are left out. */
    static Address of(MultivaluedMap<String, String> given) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            List<String> filled =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!filled.isEmpty()) {
                parameters.put(name, filled);
            }
        });
        return new Address(parameters);
    }

    /** The search for all articles. */
    static Address all() {
        return new Address(Map.of());
    }

    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** All parameters but these, for the hidden fields of a form. */
    Map<String, List<String>> without(List<String> names) {
        Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
        rest.keySet().removeAll(names);
        rest.remove(CURSOR);
        return rest;
    }

    /** The first page of the same search, with this value too. */
    Address with(String name, String value) {
        List<String> values = new ArrayList<>(values(name));
        values.add(value);
        return replaced(name, values);
    }

    /** The first page of the same search, without this value. */
    Address without(String name, String value) {
        List<String> values = new ArrayList<>(values(name));
        values.remove(value);
        return replaced(name, values);
    }

    /** The first page of the same search, with these values of a parameter and no others. */
    Address replaced(String name, List<String> values) {
        Map<String, List<String>> changed = without(List.of(name));
        if (!values.isEmpty()) {
            changed.put(name, List.copyOf(values));
        }
        return new Address(changed);
    }

    /** Another page of the same search. */
    Address page(String cursor) {
        return replaced(CURSOR, List.of(cursor));
    }

    /** The query of the same search, for addresses of other answers; empty or with its question mark. */
    String query() {
        return query(without(List.of()));
    }

    @Override
    public String toString() {
        return PAGE + query(parameters);
    }

    private static String query(Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
