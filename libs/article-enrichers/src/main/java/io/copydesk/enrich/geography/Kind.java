package io.copydesk.enrich.geography;

import java.util.Locale;

/** What kind of place; a later one lies in an earlier one. */
public enum Kind {
    COUNTRY,
    /** A country's first-level division: a state, a province. */
    REGION,
    CITY;

    /** As it stands in the event. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
