package io.copydesk.store.index;

import java.io.IOException;

/** Somebody else has the index for himself now; it can be had later. */
public final class IndexInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message says who, as far as it is known */
    public IndexInUseException(String message) {
        super(message);
    }
}
