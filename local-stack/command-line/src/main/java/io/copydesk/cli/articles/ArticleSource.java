package io.copydesk.cli.articles;

import java.io.IOException;

/** An article that is yet to be read: many are read one after the other, not held together. */
record ArticleSource(String name, Reading reading) {

    /** Reads it, from wherever it is. */
    interface Reading {
        DroppedArticle read() throws IOException;
    }
}
