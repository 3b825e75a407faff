package io.copydesk.store.room;

/** What a browser may do on a page. */
final class PagePolicy {

    /**
     * Nothing but what this service itself sends: no script or style within a page, no picture from elsewhere (whose server
     * would learn who reads what), no frame around it.
     */
    static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PagePolicy() {}
}
