package io.copydesk.enrich.keyphrases;

/** How well words that stand together make a phrase. */
enum Fit {
    /** They don't. */
    NONE,
    /** Only if they are met together more than once: they are held by a connector, a number, a genitive. */
    LOOSE,
    /** By themselves. */
    FIRM
}
