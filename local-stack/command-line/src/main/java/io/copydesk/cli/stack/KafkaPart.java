package io.copydesk.cli.stack;

import io.copydesk.backing.LocalKafka;
import io.copydesk.backing.LogFile;
import io.copydesk.backing.Placement;
import org.jspecify.annotations.Nullable;

/** The broker. */
final class KafkaPart implements Part {

    private final Placement placement;
    private @Nullable LocalKafka kafka;

    KafkaPart(Home home) {
        placement = Placement.in(home.kafka(), LocalKafka.DEFAULT_PORT).loggingTo(home.log(name()));
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String url() {
        return "127.0.0.1:" + placement.port();
    }

    @Override
    public String waitsFor() {
        return "the broker's answer";
    }

    @Override
    public LogFile log() {
        return placement.log();
    }

    @Override
    public void start(Spawned spawned) {
        if (kafka == null) {
            kafka = LocalKafka.start(placement);
        } else {
            kafka.start();
        }
        spawned.process(kafka.processHandle());
    }

    @Override
    public ProcessHandle process() {
        if (kafka == null) {
            throw new IllegalStateException("Kafka was not started");
        }
        return kafka.processHandle();
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.stop();
        }
    }
}
