package io.copydesk.enrich.geography;

/**
 * A place of GeoNames.
 *
 * @param capital whether it is a country's capital
 * @param country ISO 3166-1, two letters
 * @param division the code of the first-level division that it is or lies in, within the country; empty for a country
 * @param latitude of a country or region: of where its people live on average
 * @param thousands how many thousand people live there
 */
public record KnownPlace(
        Kind kind,
        boolean capital,
        String country,
        String division,
        double latitude,
        double longitude,
        long thousands) {

    /** Whether this place is in the other one. */
    public boolean isIn(KnownPlace other) {
        return kind.compareTo(other.kind) > 0
                && country.equals(other.country)
                && (other.kind == Kind.COUNTRY || division.equals(other.division));
    }
}
