package io.copydesk.deadletters;

/** Where a record lies; of a dead letter also its name. */
public record LetterPosition(String topic, int partition, long offset) {

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is none, with what one looks like
     */
    public static LetterPosition parse(String text) {
        String[] parts = text.split("/", -1);
        try {
            if (parts.length == 3 && !parts[0].isEmpty()) {
                return new LetterPosition(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(wrong(text), e);
        }
        throw new IllegalArgumentException(wrong(text));
    }

    /** The same place with this name of the topic. */
    LetterPosition in(String name) {
        return new LetterPosition(name, partition, offset);
    }

    private static String wrong(String text) {
        return "a dead letter is named TOPIC/PARTITION/OFFSET, as articles.raw.dlq/0/17, not \"" + text + "\"";
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
