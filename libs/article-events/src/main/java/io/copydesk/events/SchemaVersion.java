package io.copydesk.events;

/**
 * The version of the events' form, {@code major.minor}. A minor step only adds fields, which older readers ignore; a
 * major step changes what fields mean, so an older reader must refuse it.
 */
public final class SchemaVersion {

    /** The version that this library writes. */
    public static final String CURRENT = "1.0";

    private static final int MAJOR = 1;

    private SchemaVersion() {}

    /**
     * Refuses an event of a major version that this library doesn't know.
     *
     * @throws RefusedException if {@code version} is no version or its major part is not the current one
     */
    public static void check(String version) {
        int major;
        try {
            int dot = version.indexOf('.');
            major = Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    "schemaVersion \"" + Bounded.text(version, 40) + "\" is no version: write \"" + CURRENT + "\"", e);
        }
        if (major > MAJOR) {
            throw new RefusedException("schemaVersion " + Bounded.text(version, 40) + " is newer than " + CURRENT
                    + ", the newest that this reader knows: upgrade the reader, then replay");
        }
        if (major < MAJOR) {
            throw new RefusedException(
                    "schemaVersion " + Bounded.text(version, 40) + " was never in use: write \"" + CURRENT + "\"");
        }
    }
}
