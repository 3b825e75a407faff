package io.copydesk.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be set of ingest-service, beside Quarkus' own settings. */
@ConfigMapping(prefix = "copydesk")
public interface IngestConfig {

    Cleanup cleanup();

    Intake intake();

    Sites sites();

    Topics topics();

    Flow flow();

    Store store();

    Fetch fetch();

    Refused refused();

    /** The cleanup stage. */
    interface Cleanup {

        /** How long the cleanup of one article may take; over that it is refused. An ordinary page takes milliseconds. */
        @WithDefault("30s")
        Duration timeBudget();
    }

    /** Articles over HTTP. */
    interface Intake {

        /** How many articles may wait for Kafka's acknowledgement at once; one more is told to come again. */
        @WithDefault("256")
        int inFlight();

        /** How long a caller waits for Kafka's acknowledgement before being told to send again. */
        @WithDefault("15s")
        Duration acknowledgement();
    }

    /** What is remembered of the sites that articles are from. */
    interface Sites {

        /** Whether what comes again on the articles of a site is learned and removed. */
        @WithDefault("true")
        boolean memory();

        /** Sites that are remembered at once; the one that was not seen for longest is forgotten. */
        @WithDefault("1000")
        int most();

        /** Blocks and the like that are remembered of a site. Each takes some 150 bytes. */
        @WithDefault("1000")
        int traits();
    }

    /** The topics that this service creates where they are missing. */
    interface Topics {

        /** Partitions of a topic: how many instances of a stage can share its work. */
        @WithDefault("6")
        int partitions();

        /** Copies of each partition; the cluster's default where it is not set. */
        OptionalInt replication();
    }

    /** What flows through the topics, as the control desk shows it. */
    interface Flow {

        /** How long it waits between one look at the brokers and the next. */
        @WithDefault("1s")
        Duration interval();
    }

    /** Refused articles, as the control desk shows them. */
    interface Refused {

        /** Dead-letter topics of others that are shown too: of Kafka Streams, Kafka Connect or Spring. */
        Optional<List<String>> topics();

        /** Letters that are kept in memory to look through them, 500 bytes each; of more the newest. */
        @WithDefault("200000")
        int most();
    }

    /** Pages that are fetched because somebody gave their address to the control desk. */
    interface Fetch {

        /** Whether they may be in this machine's own or a private network. */
        @WithDefault("false")
        boolean privateAddresses();
    }

    /** Where an article can be read later. */
    interface Store {

        /** The base address of store-service as callers see it. */
        @WithDefault("http://127.0.0.1:8080")
        URI url();
    }
}
