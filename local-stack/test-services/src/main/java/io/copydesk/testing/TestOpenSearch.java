package io.copydesk.testing;

/** The real OpenSearch node of this JVM, started when it is first asked for; needs the module {@code opensearch-node}. */
public final class TestOpenSearch {

    private TestOpenSearch() {}

    public static String url() {
        return SystemLoader.call("openSearch", "");
    }

    /** Ends it cleanly; its data stays. */
    public static void stop() {
        SystemLoader.call("openSearch", "stop");
    }

    /** Starts it again where it was. */
    public static void start() {
        SystemLoader.call("openSearch", "start");
    }
}
