package io.copydesk.enrich.keyphrases;

/** What a word can be in a phrase. */
enum Use {
    /** Says something of its own. */
    CONTENT,
    /** Says enough to be a phrase by itself. */
    ALONE,
    /** Belongs to a name, if it is capitalised within one, although it is a stop word: New. */
    NAME_PART,
    /** What a person is: minister. It stands before the name and is no part of it. */
    ROLE,
    /** May stand between the parts of a name: of. */
    CONNECTOR,
    /** Shows that a common noun follows: the. */
    DETERMINER,
    /** A number that is no year. */
    NUMBER,
    /** Has the ending of a German adjective: erneuerbare. */
    ADJECTIVE
}
