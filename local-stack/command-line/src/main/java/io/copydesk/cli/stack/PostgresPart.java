package io.copydesk.cli.stack;

import io.copydesk.backing.LocalPostgres;
import io.copydesk.backing.LogFile;
import io.copydesk.backing.Placement;
import org.jspecify.annotations.Nullable;

/** The database. */
final class PostgresPart implements Part {

    /** The store-service's own: another service would have another one. */
    static final String DATABASE = "store";

    private final Placement placement;
    private @Nullable LocalPostgres postgres;

    PostgresPart(Home home) {
        placement = Placement.in(home.postgres(), LocalPostgres.DEFAULT_PORT).loggingTo(home.log(name()));
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + placement.port() + "/" + DATABASE;
    }

    @Override
    public String waitsFor() {
        return "its first connection";
    }

    @Override
    public LogFile log() {
        return placement.log();
    }

    @Override
    public void start(Spawned spawned) {
        if (postgres == null) {
            postgres = LocalPostgres.start(placement);
        } else {
            postgres.start();
        }
        postgres.createDatabase(DATABASE);
        spawned.process(postgres.processHandle());
    }

    @Override
    public ProcessHandle process() {
        if (postgres == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return postgres.processHandle();
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.stop();
        }
    }
}
