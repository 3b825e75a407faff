package io.copydesk.entities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings the names of one text in line with each other: what is a name in one sentence is one in the others, and of the same type, and
 * the first or last word of a person's full name is that person. Immutable.
 */
final class Consistency {

    /** A type that is as sure as this stays, whatever the same name is elsewhere. */
    private static final double SURE = 0.95;

    /** What is less sure than this says nothing of other places. */
    private static final double LIKELY = 0.7;

    /** The same of a person's full name, whose words are hardly anything else in a text. */
    private static final double PERHAPS = 0.5;

    private final String text;
    private final List<Sentence> sentences;
    private final List<Mention> mentions;

    /** By a name as it is written, how much speaks for each type. */
    private final Map<String, Map<EntityType, Double>> votes = new HashMap<>();

    /** First and last words of people's full names. */
    private final Set<String> people = new HashSet<>();

    Consistency(String text, List<Sentence> sentences, List<Mention> mentions) {
        this.text = text;
        this.sentences = sentences;
        this.mentions = mentions;
        for (Mention mention : mentions) {
            String name = written(mention);
            votes.computeIfAbsent(name, key -> new EnumMap<>(EntityType.class))
                    .merge(mention.type(), mention.confidence(), Double::sum);
            if (mention.type() == EntityType.PER && mention.confidence() > PERHAPS && name.indexOf(' ') > 0) {
                people.add(name.substring(name.lastIndexOf(' ') + 1));
                people.add(name.substring(0, name.indexOf(' '))); // which is the family's in East Asia
            }
        }
    }

    private String written(Mention mention) {
        return text.substring(mention.start(), mention.end());
    }

    /** The names, in their order. */
    List<Mention> mentions() {
        Map<Integer, Mention> all = new TreeMap<>();
        Map<String, EntityType> known = new HashMap<>();
        for (Mention mention : mentions) {
            String name = written(mention);
            EntityType type = type(mention, name);
            all.put(mention.start(), new Mention(type, mention.start(), mention.end(), mention.confidence()));
            if (mention.confidence() > LIKELY) {
                known.put(name, type);
            }
        }
        for (String person : people) {
            known.putIfAbsent(person, EntityType.PER);
        }
        for (Sentence sentence : sentences) {
            addKnown(sentence, known, all);
        }
        return new ArrayList<>(all.values());
    }

    private EntityType type(Mention mention, String name) {
        if (mention.confidence() > SURE) {
            return mention.type();
        }
        if (people.contains(name)) {
            return EntityType.PER;
        }
        EntityType most = mention.type();
        Map<EntityType, Double> said = votes.getOrDefault(name, Map.of());
        for (EntityType type : EntityType.values()) {
            most = said.getOrDefault(type, 0.0) > said.getOrDefault(most, 0.0) ? type : most;
        }
        return most;
    }

    /** Words that are known and stand by themselves, no other word with a capital beside them. */
    private void addKnown(Sentence sentence, Map<String, EntityType> known, Map<Integer, Mention> all) {
        for (int i = 0; i < sentence.size(); i++) {
            EntityType type = known.get(sentence.word(i));
            if (type != null
                    && isName(sentence.word(i))
                    && !isIn(sentence.start(i))
                    && (i == 1 || !sentence.isCapital(i - 1))
                    && !sentence.isCapital(i + 1)) {
                all.put(sentence.start(i), new Mention(type, sentence.start(i), sentence.end(i), LIKELY));
            }
        }
    }

    private static boolean isName(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0));
    }

    private boolean isIn(int at) {
        int found = Collections.binarySearch(
                mentions, new Mention(EntityType.PER, at, at, 0), Comparator.comparingInt(Mention::start));
        int before = found >= 0 ? found : -found - 2;
        return before >= 0 && mentions.get(before).end() > at;
    }
}
