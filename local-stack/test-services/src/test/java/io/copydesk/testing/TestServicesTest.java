package io.copydesk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestServicesTest {

    @Test
    void aRecordIsReadAsItWasWritten() {
        TestKafka.createTopic("written", 3, Map.of("max.message.bytes", "17825792"));
        TestKafka.produce("written", "key", "value", Map.of("source", "The Gazette"));
        TestKafka.produce("written", (String) null, null, Map.of());

        var records = TestKafka.awaitRecords("written", 2);

        assertThat(records).hasSize(2).anySatisfy(record -> {
            assertThat(record.key()).asString(UTF_8).isEqualTo("key");
            assertThat(record.value()).asString(UTF_8).isEqualTo("value");
            assertThat(record.headers().lastHeader("source").value())
                    .asString(UTF_8)
                    .isEqualTo("The Gazette");
        });
        assertThat(records).anySatisfy(record -> assertThat(record.value()).isNull());
    }

    @Test
    void theBrokerReturnsAtItsAddressAndWithItsRecordsAfterAnOutage() {
        String address = TestKafka.bootstrapServers();
        TestKafka.createTopic("outage", 1, Map.of());
        TestKafka.produce("outage", "k", "before", Map.of());
        TestKafka.kill();
        TestKafka.start();
        assertThat(TestKafka.bootstrapServers()).isEqualTo(address);
        assertThat(TestKafka.readAll("outage")).hasSize(1);
    }

    @Test
    void aDeletedTopicCanBeMadeAnewAndIsEmpty() {
        TestKafka.createTopic("again", 1, Map.of());
        TestKafka.produce("again", "k", "v", Map.of());
        TestKafka.deleteTopics("again", "never-was");
        TestKafka.createTopic("again", 1, Map.of());
        assertThat(TestKafka.readAll("again")).isEmpty();
    }

    @Test
    void theDatabaseReturnsAtItsUrlAndWithItsRowsAfterAnOutage() throws Exception {
        String url = TestPostgres.jdbcUrl("outage");
        execute(url, "CREATE TABLE t (n int)");
        execute(url, "INSERT INTO t VALUES (1)");
        TestPostgres.kill();
        TestPostgres.start();
        assertThat(TestPostgres.jdbcUrl("outage")).isEqualTo(url);
        execute(url, "INSERT INTO t SELECT n + 1 FROM t WHERE n = 1");
    }

    @Test
    void eachApplicationHasAFreshDatabaseUnlessItNamesOne() {
        var fresh = new PostgresResource();
        var another = new PostgresResource();
        var named = new PostgresResource();
        named.init(Map.of("database", "named"));
        assertThat(fresh.start().get("quarkus.datasource.jdbc.url"))
                .isNotEqualTo(another.start().get("quarkus.datasource.jdbc.url"));
        assertThat(named.start().get("quarkus.datasource.jdbc.url")).endsWith("/named");
    }

    @Test
    void classesLoadedAnewAsForAQuarkusTestUseTheSameBroker() throws Exception {
        URL[] classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(java.io.File.pathSeparator))
                .map(TestServicesTest::url)
                .toArray(URL[]::new);
        try (var anew = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> copy = anew.loadClass(TestKafka.class.getName());
            assertThat(copy).isNotEqualTo(TestKafka.class);
            assertThat(copy.getMethod("bootstrapServers").invoke(null)).isEqualTo(TestKafka.bootstrapServers());
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void execute(String url, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(url, TestPostgres.USER, TestPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
