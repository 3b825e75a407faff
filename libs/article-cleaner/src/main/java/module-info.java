/** Cleans articles: HTML, plain text or JSON in, an article out. All but the one exported package may change at any time. */
module io.copydesk.cleaner {
    requires com.fasterxml.jackson.core;
    requires org.jsoup;
    requires static org.jspecify;

    exports io.copydesk.cleaner;
}
