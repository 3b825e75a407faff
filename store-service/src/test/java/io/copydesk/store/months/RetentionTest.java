package io.copydesk.store.months;

import static io.copydesk.store.StoreApi.article;
import static io.copydesk.store.StoreApi.awaitGrouped;
import static io.copydesk.store.StoreApi.awaitTotal;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.Rows;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
@TestProfile(RetentionTest.TwoMonths.class)
class RetentionTest {

    public static final class TwoMonths implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("copydesk.retention.months", "2");
        }
    }

    private final YearMonth thisMonth = YearMonth.now(ZoneOffset.UTC);

    @Inject
    Retention retention;

    @Inject
    MonthTables months;

    @Inject
    DataSource database;

    @BeforeEach
    void afterTheRunOfTheStart() {
        retention.run();
    }

    @Test
    void monthsKeptForLongEnoughGoWithTheirArticles() throws SQLException {
        String word = TestArticle.unique("retired");
        TestArticle old = TestArticle.any().title(word).ingested(in(thisMonth.minusMonths(3)));
        TestArticle kept = TestArticle.any().title(word).ingested(in(thisMonth.minusMonths(2)));
        TestArticle.sendAll(List.of(old, kept));
        awaitGrouped(old.id());
        awaitGrouped(kept.id());
        awaitTotal(2, "q", word);

        retention.run();

        assertThat(article(old.id()).statusCode()).isEqualTo(404);
        assertThat(article(kept.id()).statusCode()).isEqualTo(200);
        assertThat(months.all())
                .doesNotContain(thisMonth.minusMonths(3))
                .contains(thisMonth.minusMonths(2), thisMonth, thisMonth.plusMonths(1));
        assertThat(Rows.of(database, "SELECT id FROM groups WHERE id = ?", old.id()))
                .isEmpty();
        awaitTotal(1, "q", word);
    }

    @Test
    void anArticleThatComesAgainAfterItWentIsANewOne() throws SQLException {
        String id = TestArticle.unique("again");
        TestArticle.withId(id).ingested(in(thisMonth.minusMonths(5))).send();
        awaitGrouped(id);
        retention.run();
        assertThat(article(id).statusCode()).isEqualTo(404);

        TestArticle.withId(id).title("told again").ingested(in(thisMonth)).send();

        assertThat(awaitGrouped(id).jsonPath().getInt("revision")).isEqualTo(1);
        retention.run();
        assertThat(article(id).statusCode()).isEqualTo(200);
    }

    @Test
    void copiesOfAnArticleThatWentAreCopiesOfTheEarliestThatStays() {
        String[] text = IntStream.range(0, 12)
                .mapToObj(i -> TestArticle.unique("paragraph") + " says what nobody else has said so far, number " + i)
                .toArray(String[]::new);
        TestArticle first = TestArticle.any().text(text).fingerprint().ingested(in(thisMonth.minusMonths(4)));
        TestArticle second = TestArticle.any().text(text).fingerprint().ingested(in(thisMonth.minusMonths(1)));
        TestArticle third = TestArticle.any().text(text).fingerprint().ingested(in(thisMonth));
        for (TestArticle each : List.of(first, second, third)) {
            each.send();
            awaitGrouped(each.id());
        }
        assertThat(awaitGrouped(third.id()).jsonPath().getString("duplicateOf")).isEqualTo(first.id());

        retention.run();

        assertThat(article(second.id()).jsonPath().getString("duplicateOf")).isNull();
        assertThat(article(third.id()).jsonPath().getString("duplicateOf")).isEqualTo(second.id());
    }

    @Test
    void aMonthThatSomebodyReadsIsDroppedLater() throws SQLException {
        YearMonth month = thisMonth.minusMonths(30);
        months.make(List.of(month));
        try (Connection reader = database.getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT 1 FROM revisions");
            retention.run();
            assertThat(months.all()).contains(month);
            reader.rollback();
        }

        retention.run();

        assertThat(months.all()).doesNotContain(month);
    }

    @Test
    void aMonthThatWentBehindTheArchivesBackIsMadeAgain() throws SQLException {
        YearMonth month = YearMonth.of(1999, 1);
        TestArticle first = TestArticle.any().ingested(in(month));
        first.send();
        awaitGrouped(first.id());
        // As another service would do it.
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("DROP TABLE revisions_1999_01");
        }

        TestArticle second = TestArticle.any().ingested(in(month));
        second.send();

        assertThat(awaitGrouped(second.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void severalMakeTheSameMonthsAtOnce() throws Exception {
        Set<YearMonth> some = IntStream.range(1, 13)
                .mapToObj(month -> YearMonth.of(2001, month))
                .collect(Collectors.toSet());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> make = () -> {
                new MonthTables(database).make(some);
                return null;
            };
            for (Future<Void> made : threads.invokeAll(List.of(make, make, make, make))) {
                made.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(months.all()).containsAll(some);
    }

    private static Instant in(YearMonth month) {
        return month.atDay(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
