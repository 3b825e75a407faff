package io.copydesk.cleaner.block;

import org.jsoup.nodes.Node;

/** Reads a page's nodes in their order, in a walk that it may share with others. */
public interface NodeReader {

    /**
     * Comes to a node.
     *
     * @return false to leave out all that is in it, and not to be told when it ends
     */
    boolean enters(Node node, int depth);

    /** Has passed all that is in a node. */
    void leaves(Node node, int depth);
}
