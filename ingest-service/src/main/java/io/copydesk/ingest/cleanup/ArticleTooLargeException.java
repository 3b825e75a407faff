package io.copydesk.ingest.cleanup;

import io.copydesk.events.RefusedException;
import io.copydesk.events.Topics;

/** The article has more bytes than may be. */
public final class ArticleTooLargeException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private static final int MIB = 1024 * 1024;

    public ArticleTooLargeException(long bytes) {
        super("the article has " + bytes + " bytes, and may have " + Topics.MAX_ARTICLE_BYTES + " ("
                + Topics.MAX_ARTICLE_BYTES / MIB + " MiB): send the article alone, without what is embedded in it");
    }
}
