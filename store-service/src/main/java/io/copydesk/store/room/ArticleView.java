package io.copydesk.store.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an article shows.
 *
 * @param url where it can be read, if that is a web address
 * @param id as a part of an address
 */
record ArticleView(
        String id,
        List<Segment> title,
        @Nullable String url,
        @Nullable String source,
        String authors,
        @Nullable String published,
        String ingested,
        String language,
        @Nullable String summary,
        List<List<Segment>> paragraphs,
        List<String> captions,
        List<Link> topics,
        List<Link> places,
        List<Link> tags,
        List<String> keyPhrases,
        List<Removed> removed,
        List<Revision> revisions,
        List<Related> story,
        List<Related> copies,
        List<Related> similar,
        List<Step> path) {

    /**
     * A piece of text.
     *
     * @param type PER, ORG or LOC of a name; null of other text
     * @param address of the search for the name; null of other text
     */
    record Segment(
            String text, @Nullable String type, @Nullable String address) {}

    record Link(String name, String address) {}

    record Removed(String reason, String text) {}

    /** @param changes the address of what changed in it; null of the first one */
    record Revision(
            int number,
            String time,
            boolean current,
            @Nullable String changes) {}

    record Related(String address, String title, @Nullable String source, String time) {}

    /** One station on the way through the topics. */
    record Step(String name, String time) {}
}
