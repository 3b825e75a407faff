package io.copydesk.entities;

import java.util.List;

/**
 * Somebody or something that a text names, perhaps in several ways.
 *
 * @param name the fullest way in which the text names it
 * @param mentions at least one, in the text's order
 */
public record NamedEntity(EntityType type, String name, List<Mention> mentions) {

    public NamedEntity {
        mentions = List.copyOf(mentions);
    }

    /** How sure the surest mention is, 0 to 1. */
    public double confidence() {
        return mentions.stream().mapToDouble(Mention::confidence).max().orElse(0);
    }
}
