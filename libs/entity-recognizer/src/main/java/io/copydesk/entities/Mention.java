package io.copydesk.entities;

/**
 * A name in a text.
 *
 * @param start where it begins, in UTF-16 units from the text's beginning
 * @param end behind its last character
 * @param confidence how likely it is all and only of this name and of this type, 0 to 1
 */
public record Mention(EntityType type, int start, int end, double confidence) {}
