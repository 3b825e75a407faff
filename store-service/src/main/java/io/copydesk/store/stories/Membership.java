package io.copydesk.store.stories;

/**
 * What a search index has to know of where an article belongs.
 *
 * @param id of the article
 * @param story see {@link StoryNumber}
 * @param copies whether there are other versions of its text
 */
public record Membership(String id, long story, boolean copies) {

    /** That of an article that has not been compared with others yet. */
    public static Membership alone(String id) {
        return new Membership(id, StoryNumber.of(id), false);
    }
}
