package io.copydesk.ingest.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Where topics and records are on this service. */
public final class RecordAddress {

    private RecordAddress() {}

    /** The page of a topic. */
    public static String page(String topic) {
        return "/desk/topics/" + encoded(topic);
    }

    /** The page of a record. */
    public static String page(String topic, int partition, long offset) {
        return page(topic) + "/" + partition + "/" + offset;
    }

    /** The value of a record, as it came. */
    static String value(String topic, int partition, long offset) {
        return records(topic) + "/" + partition + "/" + offset + "/value";
    }

    /** The records of a topic, for programs. */
    static String records(String topic) {
        return "/topics/" + encoded(topic) + "/records";
    }

    // The names of topics have no character that needs it; those that somebody asks for may have.
    private static String encoded(String topic) {
        return URLEncoder.encode(topic, UTF_8);
    }
}
