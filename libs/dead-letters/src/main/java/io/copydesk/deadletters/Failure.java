package io.copydesk.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a record was refused, as its dead letter says; what it doesn't say is null.
 *
 * @param writer who wrote the dead letter: {@code copydesk}, {@code kafka-streams}, {@code kafka-connect}, {@code spring}
 * @param stage which part refused it
 * @param reason for people
 * @param exceptionClass the name of the exception's class
 * @param stackTrace as it was printed
 * @param origin where the refused record was
 * @param recordTime when the refused record was written
 * @param refusedAt when it was refused
 */
public record Failure(
        @Nullable String writer,
        @Nullable String stage,
        @Nullable String reason,
        @Nullable String exceptionClass,
        @Nullable String stackTrace,
        @Nullable LetterPosition origin,
        @Nullable Instant recordTime,
        @Nullable Instant refusedAt) {

    /** Of a record that no one says anything of. */
    static final Failure UNKNOWN = new Failure(null, null, null, null, null, null, null, null);

    private static final int KIND_LENGTH = 100;

    /** The reason without what differs from article to article, so that many can be counted as one. */
    public String kind() {
        String told = reason == null ? exceptionClass == null ? "no reason is told" : exceptionClass : reason;
        String line = told.lines().findFirst().orElse("");
        String kind =
                line.replaceAll("\"[^\"]*\"", "\"…\"").replaceAll("\\d+", "#").strip();
        return kind.length() <= KIND_LENGTH ? kind : kind.substring(0, KIND_LENGTH) + "…";
    }
}
