package io.copydesk.store.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the index of a search engine is kept. */
public interface IndexStore {

    /**
     * Opens the index as its last commit left it.
     *
     * @return null if there is none that can be used; what is left of one is deleted
     * @throws IndexInUseException if somebody else has it, or makes it
     */
    @Nullable
    SearchIndex openCommitted() throws IOException;

    /**
     * Opens an empty index: until it is committed, it still counts as none.
     *
     * @throws IndexInUseException if somebody else has it, or makes it
     */
    SearchIndex create(Positions positions) throws IOException;

    /** Makes {@link #openCommitted} find none. */
    void delete() throws IOException;
}
