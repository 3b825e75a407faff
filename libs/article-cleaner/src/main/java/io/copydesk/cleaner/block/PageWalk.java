package io.copydesk.cleaner.block;

import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** One walk over a page for several readers, each of which may leave out parts that others want. */
public final class PageWalk implements NodeFilter {

    private static final int NOWHERE = -1;

    private final NodeReader[] readers;

    /** For each reader, how deep the node is that it leaves out. */
    private final int[] leftOut;

    private PageWalk(NodeReader[] readers) {
        this.readers = readers;
        this.leftOut = new int[readers.length];
        Arrays.fill(leftOut, NOWHERE);
    }

    /** Shows all of a page to the readers. */
    public static void over(Document page, NodeReader... readers) {
        page.filter(new PageWalk(readers));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        boolean wanted = false;
        for (int i = 0; i < readers.length; i++) {
            if (leftOut[i] == NOWHERE) {
                if (readers[i].enters(node, depth)) {
                    wanted = true;
                } else {
                    leftOut[i] = depth;
                }
            }
        }
        if (wanted) {
            return FilterResult.CONTINUE;
        }
        end(depth);
        return FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        for (int i = 0; i < readers.length; i++) {
            if (leftOut[i] == NOWHERE) {
                readers[i].leaves(node, depth);
            }
        }
        end(depth);
        return FilterResult.CONTINUE;
    }

    /** What is left out at a depth ends there. */
    private void end(int depth) {
        for (int i = 0; i < readers.length; i++) {
            leftOut[i] = leftOut[i] == depth ? NOWHERE : leftOut[i];
        }
    }
}
