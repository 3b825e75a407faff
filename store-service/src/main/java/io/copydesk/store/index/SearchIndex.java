package io.copydesk.store.index;

import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.stories.Membership;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * An open index with one document an article, to be written by one thread. What can't be done now for something that is
 * away, and may be done later, throws an {@link IndexUnavailableException}; doing it again then is right.
 */
public interface SearchIndex extends Closeable {

    /** How far it has come; kept with it by {@link #commit}. */
    Positions positions();

    /** An article and where it belongs. */
    record Arrival(ArrivedArticle article, Membership membership) {}

    /** An article that the index can't take, and why. */
    record Refused(ArrivedArticle article, String reason) {}

    /** Puts articles in, in their order, each if it is newer than what is there; the result is those that it can't take. */
    List<Refused> put(List<Arrival> arrivals) throws IOException;

    /**
     * Adds an article that is not there; {@link #put} sees it after the next commit and refresh.
     *
     * @param firstIngested when it was first dropped in, in milliseconds
     */
    void add(ArrivedArticle article, long firstIngested, Membership membership) throws IOException;

    /** Changes where articles belong, of those that are there. */
    void update(Collection<Membership> memberships) throws IOException;

    /** Takes these articles out. */
    void remove(Collection<String> ids) throws IOException;

    /** The ids of articles that were first dropped in before a time, as of the last refresh; the earliest first. */
    List<String> firstIngestedBefore(Instant time, int most) throws IOException;

    /** Takes everything out, to be filled anew: a crash before the next commit leaves all as it was. */
    void clear() throws IOException;

    /** Lets searches see all that was written. */
    void refresh() throws IOException;

    boolean isRefreshed();

    /** Makes all that was written, and how far it came, outlast a crash. */
    void commit() throws IOException;

    /** How many articles there are, as of the last refresh. */
    long documents() throws IOException;

    /** Whether it has given up on itself after a failure that it can't undo, such as a broken disk. */
    boolean isBroken();

    /** Closes it as a crash would leave it: what is not committed may be gone. */
    @Override
    void close() throws IOException;
}
