package io.copydesk.store.archive;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.util.PSQLException;

/** Tells a failure of the articles from a failure of the database. */
final class DatabaseFailure {

    private DatabaseFailure() {}

    /**
     * Whether an article brought the failure about, so that it fails again however often it is tried: its data can't be
     * stored (SQLState class 22), breaks a rule (23), or goes over a limit (54). All else, a lost connection, a deadlock, a
     * full disk, a missing table, a wrong password, is the operator's to mend, and no reason to refuse an article.
     */
    static boolean isOfTheArticle(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        // A unique key can only be met if another instance stored the same article this moment; the next try sees it.
        return (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"))
                && !state.equals("23505")
                && !isMissingMonth(failure, state);
    }

    /** A month that was dropped this moment, and that the next try makes: a check without a name. */
    private static boolean isMissingMonth(SQLException failure, String state) {
        return state.equals("23514")
                && failure instanceof PSQLException postgres
                && postgres.getServerErrorMessage() != null
                && postgres.getServerErrorMessage().getConstraint() == null;
    }

    /** The failure itself, without the statement and all its values that a batch puts before it. */
    static SQLException cause(SQLException failure) {
        return failure instanceof BatchUpdateException && failure.getNextException() != null
                ? failure.getNextException()
                : failure;
    }
}
