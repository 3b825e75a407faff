package io.copydesk.enrich.entities;

import io.copydesk.enrich.geography.Atlas;
import io.copydesk.enrich.geography.KnownPlace;
import io.copydesk.enrich.geography.PlaceFinder;
import io.copydesk.entities.EntityType;
import io.copydesk.entities.Mention;
import io.copydesk.entities.NamedEntity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The countries and large cities that a text of any language names, by lists alone. Thread-safe. */
final class ListedPlaces {

    /** What is on the list and has a capital is such a place nine times of ten: Jordan, Chad, Niger are names too. */
    private static final double LISTED = 0.9;

    private final PlaceFinder finder;

    ListedPlaces(String language) {
        finder = new PlaceFinder(Atlas.shared(), language);
    }

    /** One for each place, by the name that comes first. */
    List<NamedEntity> in(String text) {
        Map<KnownPlace, List<Mention>> mentions = new LinkedHashMap<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            for (PlaceFinder.Found found : finder.in(text.substring(start, end))) {
                mentions.computeIfAbsent(found.place(), place -> new ArrayList<>())
                        .add(new Mention(EntityType.LOC, start + found.start(), start + found.end(), LISTED));
            }
            start = end + 1;
        }
        return mentions.values().stream()
                .map(all -> new NamedEntity(
                        EntityType.LOC,
                        text.substring(all.get(0).start(), all.get(0).end()),
                        all))
                .toList();
    }
}
