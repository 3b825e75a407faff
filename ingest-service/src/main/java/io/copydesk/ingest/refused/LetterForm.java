package io.copydesk.ingest.refused;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@link LetterQuery} in a form, and what is to be done. */
public class LetterForm {

    @RestForm
    List<String> letter = List.of();

    @RestForm
    @Nullable
    String topic;

    @RestForm
    @Nullable
    String stage;

    @RestForm
    @Nullable
    String kind;

    @RestForm
    @Nullable
    String reason;

    @RestForm
    @Nullable
    String key;

    @RestForm
    @Nullable
    String since;

    @RestForm
    @Nullable
    String action;

    @RestForm
    @Nullable
    String note;

    LetterQuery query() {
        return new LetterQuery(letter, topic, stage, kind, reason, key, since);
    }
}
