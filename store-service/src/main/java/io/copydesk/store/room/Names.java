package io.copydesk.store.room;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What people call things. */
final class Names {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("source", "Source"),
            Map.entry("site", "Site"),
            Map.entry("language", "Language"),
            Map.entry("country", "Country"),
            Map.entry("author", "Author"),
            Map.entry("entity", "Name"),
            Map.entry("entity=PER", "People"),
            Map.entry("entity=ORG", "Organisations"),
            Map.entry("entity=LOC", "Places"),
            Map.entry("topic", "Topic"),
            Map.entry("tag", "Tag"),
            Map.entry("quality", "Kind of text"),
            Map.entry("kind", "Kind of page"),
            Map.entry("story", "Story"),
            Map.entry("from", "From"),
            Map.entry("to", "To"));

    private Names() {}

    static String field(String parameter) {
        return FIELDS.getOrDefault(parameter, parameter);
    }

    /** What a value is one of: names are told apart by what they are the name of. */
    static String field(String parameter, String value) {
        int type = parameter.equals("entity") ? value.indexOf(':') : -1;
        return FIELDS.getOrDefault(parameter + "=" + value.substring(0, Math.max(0, type)), field(parameter));
    }

    /** A value of a field, as people say it. */
    static String value(String parameter, String value) {
        return switch (parameter) {
            case "language" -> Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH);
            case "country" -> country(value);
            case "entity" -> value.substring(value.indexOf(':') + 1);
            default -> value;
        };
    }

    private static String country(String code) {
        String name = Locale.forLanguageTag("und-" + code).getDisplayCountry(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }

    static String time(OffsetDateTime time) {
        return TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
