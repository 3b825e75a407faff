package io.copydesk.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of one text that are of the same: a person's last name with the full one, initials with what they stand for, a country's
 * short names with each other. Thread-safe.
 */
public final class EntityJoiner {

    /** What a company's name may have behind it, or not. */
    private static final Set<String> COMPANY = Set.of(
            "inc",
            "corp",
            "corporation",
            "ltd",
            "co",
            "company",
            "group",
            "holdings",
            "plc",
            "llc",
            "ag",
            "technologies");

    /** Small words that initials leave out. */
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "de");

    private static final Map<String, String> COUNTRIES = countries();

    private EntityJoiner() {}

    private static Map<String, String> countries() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
        for (String name : new String[] {"US", "U.S", "U.S.", "U.S.A.", "America", "United States of America"}) {
            names.put(name, "United States");
        }
        for (String name : new String[] {"UK", "U.K", "U.K.", "Britain", "Great Britain"}) {
            names.put(name, "United Kingdom");
        }
        names.put("UAE", "United Arab Emirates");
        return Map.copyOf(names);
    }

    /** One while it is put together. */
    private static final class Group {
        final EntityType type;
        final String name;
        final List<Mention> mentions = new ArrayList<>();

        Group(EntityType type, String name) {
            this.type = type;
            this.name = name;
        }

        String[] words() {
            return name.split(" ", -1);
        }

        void take(Group other) {
            mentions.addAll(other.mentions);
        }
    }

    /**
     * The entities, in the order in which they come first.
     *
     * @param text that the mentions are of
     */
    public static List<NamedEntity> join(String text, List<Mention> mentions) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            String name = name(mention.type(), text.substring(mention.start(), mention.end()));
            groups.computeIfAbsent(mention.type() + name, key -> new Group(mention.type(), name))
                    .mentions
                    .add(mention);
        }
        List<Group> all = new ArrayList<>(groups.values());
        for (Group group : List.copyOf(all)) {
            Group fuller = fuller(group, all);
            if (fuller != null) {
                fuller.take(group);
                all.remove(group);
            }
        }
        return all.stream()
                .map(group -> new NamedEntity(
                        group.type,
                        group.name,
                        group.mentions.stream()
                                .sorted(Comparator.comparingInt(Mention::start))
                                .toList()))
                .sorted(Comparator.comparingInt(
                        entity -> entity.mentions().get(0).start()))
                .toList();
    }

    private static String name(EntityType type, String written) {
        String name = written.replaceAll("\\s+", " ");
        return type == EntityType.LOC ? COUNTRIES.getOrDefault(name, name) : name;
    }

    /** The group that names the same in a fuller way, or null; of several the one with more mentions. */
    private static @Nullable Group fuller(Group group, List<Group> all) {
        Group best = null;
        for (Group other : all) {
            boolean same = other != group && other.type == group.type && other.name.length() > group.name.length();
            if (same && isFuller(group, other) && (best == null || other.mentions.size() > best.mentions.size())) {
                best = other;
            }
        }
        return best;
    }

    private static boolean isFuller(Group group, Group other) {
        String[] words = group.words();
        String[] full = other.words();
        return switch (group.type) {
            case PER -> isPerson(words, full);
            case ORG -> isInitials(group.name, full) || isCompany(group.name, other.name);
            case LOC -> false;
        };
    }

    /** The last name alone, else the first; or both without what is between. */
    private static boolean isPerson(String[] words, String[] full) {
        if (full.length < 2) {
            return false;
        }
        if (words.length == 1) {
            return words[0].equals(full[full.length - 1]) || words[0].equals(full[0]);
        }
        return words[0].equals(full[0]) && words[words.length - 1].equals(full[full.length - 1]);
    }

    private static boolean isInitials(String name, String[] full) {
        String letters = name.replace(".", "");
        StringBuilder initials = new StringBuilder();
        for (String word : full) {
            if (!word.isEmpty() && !SMALL.contains(word.toLowerCase(Locale.ROOT))) {
                initials.append(word.charAt(0));
            }
        }
        return letters.length() > 1 && letters.contentEquals(initials);
    }

    private static boolean isCompany(String name, String other) {
        return other.startsWith(name + " ")
                && COMPANY.contains(
                        other.substring(name.length() + 1).replace(".", "").toLowerCase(Locale.ROOT));
    }
}
