package io.copydesk.testing;

import io.copydesk.backing.LocalKafka;
import io.copydesk.backing.LocalOpenSearch;
import io.copydesk.backing.LocalPostgres;
import io.copydesk.backing.Placement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The broker, the database and the search node of this JVM, each started when it is first asked for and ended with the JVM.
 *
 * <p>Public for {@link SystemLoader} alone, which calls the copy that the system class loader has: a Quarkus test loads
 * its classes anew for each application, and each copy would start a broker of its own.
 */
public final class OnePerJvm {

    // Any port: the default one is left to a stack that somebody runs beside the tests.
    private static final int ANY = 0;

    private static @Nullable LocalKafka kafka;
    private static @Nullable LocalPostgres postgres;
    private static @Nullable LocalOpenSearch openSearch;

    private OnePerJvm() {}

    /** Does one of {@code start}, {@code stop} and {@code kill}, or nothing for another word; gives the address. */
    public static synchronized String kafka(String action) {
        LocalKafka broker = kafka;
        if (broker == null) {
            broker = start(() -> LocalKafka.start(place("kafka")));
            kafka = broker;
            atJvmEnd(broker::stop);
        }
        switch (action) {
            case "start" -> broker.start();
            case "stop" -> broker.stop();
            case "kill" -> broker.kill();
            default -> {}
        }
        return broker.bootstrapServers();
    }

    /** The same for the database; gives the URL of the database of that name, which is created where it is missing. */
    public static synchronized String postgres(String action, String database) {
        LocalPostgres server = postgres;
        if (server == null) {
            server = start(() -> LocalPostgres.start(place("postgres")));
            postgres = server;
            atJvmEnd(server::stop);
        }
        switch (action) {
            case "start" -> server.start();
            case "stop" -> server.stop();
            case "kill" -> server.kill();
            default -> server.createDatabase(database);
        }
        return server.jdbcUrl(database);
    }

    /** The same for the search node; gives its address. */
    public static synchronized String openSearch(String action) {
        LocalOpenSearch node = openSearch;
        if (node == null) {
            node = start(() -> LocalOpenSearch.start(place("opensearch")));
            openSearch = node;
            atJvmEnd(node::stop);
        }
        switch (action) {
            case "start" -> node.start();
            case "stop" -> node.stop();
            case "kill" -> node.kill();
            default -> {}
        }
        return node.url();
    }

    private static Placement place(String service) {
        return Placement.in(TestFolder.ofThisJvm().resolve(service), ANY)
                .loggingTo(TestFolder.ofThisJvm().resolve(service + ".log"))
                .endingWithThisJvm();
    }

    /** With the system's class loader as the context's: the first caller's goes away with its Quarkus application. */
    private static <T> T start(Supplier<T> service) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return service.get();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    private static void atJvmEnd(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
    }
}
