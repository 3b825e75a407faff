package io.copydesk.entities;

/** What kind of thing a name is of, by the names that the field's corpora have for it. */
public enum EntityType {
    /** A person. */
    PER,
    /** A company, authority, party, team, paper: people who act under one name. */
    ORG,
    /** A country, town, region, river, building. */
    LOC
}
