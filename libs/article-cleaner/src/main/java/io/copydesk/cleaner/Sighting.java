package io.copydesk.cleaner;

/**
 * An article of a site on which something was seen. Two are the same article if their addresses or their titles are: the same
 * story at another address, and a story that was revised, teach nothing new.
 *
 * @param address fingerprint of its address
 * @param title fingerprint of its title, or of its address where it has none
 */
public record Sighting(int address, int title) {

    /** Whether this is another article than that. */
    public boolean isOther(Sighting that) {
        return address != that.address && title != that.title;
    }
}
