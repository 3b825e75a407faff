package io.copydesk.ingest.refused;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@link LetterQuery} in an address. */
public class LetterParameters {

    @Parameter(description = "Only these letters: TOPIC/PARTITION/OFFSET, as articles.raw.dlq/0/17")
    @RestQuery
    List<String> letter = List.of();

    @Parameter(description = "Only this dead-letter topic")
    @RestQuery
    @Nullable
    String topic;

    @Parameter(
            description =
                    "Only what this refused: cleanup, enrich, archive, or what another writer names; - for those that don't say it")
    @RestQuery
    @Nullable
    String stage;

    @Parameter(description = "Only this kind, as GET /refused names it")
    @RestQuery
    @Nullable
    String kind;

    @Parameter(description = "Only those with this in the reason or in the exception's name, in any case")
    @RestQuery
    @Nullable
    String reason;

    @Parameter(description = "Only those with this in the key, in any case")
    @RestQuery
    @Nullable
    String key;

    @Parameter(description = "Only those that were refused at that time or later, as 2026-11-01T08:00:00Z")
    @RestQuery
    @Nullable
    String since;

    LetterQuery query() {
        return new LetterQuery(letter, topic, stage, kind, reason, key, since);
    }
}
