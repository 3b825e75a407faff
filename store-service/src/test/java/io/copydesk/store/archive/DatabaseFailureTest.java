package io.copydesk.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"22003", "22P05", "23502", "54000"})
    void isOfTheArticle(String state) {
        assertThat(DatabaseFailure.isOfTheArticle(new SQLException("no", state)))
                .isTrue();
    }

    /** Lost connection, deadlock, full disk, missing table, wrong password, shutdown, another instance's row. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53100", "42P01", "28P01", "57P01", "23505", ""})
    void isOfTheDatabase(String state) {
        assertThat(DatabaseFailure.isOfTheArticle(new SQLException("no", state)))
                .isFalse();
    }

    @Test
    void failureOfABatchIsThatOfItsCause() {
        BatchUpdateException failure = new BatchUpdateException("batch", "", new int[0]);
        SQLException cause = new SQLException("no", "22003");
        failure.setNextException(cause);

        assertThat((Throwable) DatabaseFailure.cause(failure)).isSameAs(cause);
        assertThat((Throwable) DatabaseFailure.cause(cause)).isSameAs(cause);
    }
}
