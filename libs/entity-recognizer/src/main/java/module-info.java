/** Finds people, organisations and places in English text. */
module io.copydesk.entities {
    requires static org.jspecify;

    exports io.copydesk.entities;
}
