package io.copydesk.ingest.refused;

import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

/** Who does something with a letter, and why, as it is written down. */
final class Attribution {

    private static final int MOST = 1_000;

    private Attribution() {}

    /** Who asks, by the name of the key or token. */
    static String by(SecurityIdentity identity) {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /** @throws ProblemException 400 if there is no note, or a book of one */
    static String note(@Nullable String note) {
        if (note == null || note.isBlank() || note.length() > MOST) {
            throw new ProblemException(Problem.of(
                    400, "A note is missing", "say why they are put aside, in 1,000 characters or less: note"));
        }
        return note.strip();
    }
}
