package io.copydesk.ingest.flow;

import io.copydesk.ingest.IngestConfig;
import io.copydesk.monitor.Flow;
import io.copydesk.monitor.FlowHistory;
import io.copydesk.monitor.FlowMonitor;
import io.copydesk.monitor.Stage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at the topics once a second, for as long as the service runs, and tells those who listen. */
@ApplicationScoped
class FlowWatch {

    private static final Logger LOG = Logger.getLogger(FlowWatch.class);

    private final Map<String, Object> kafka;
    private final IngestConfig.Flow config;
    private final FlowHistory history = new FlowHistory();
    private final BroadcastProcessor<Look> listeners = BroadcastProcessor.create();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "flow"));
    private volatile Look last = new Look(null, Instant.now());
    private @Nullable FlowMonitor monitor;

    /**
     * What is known at a moment.
     *
     * @param flow as the brokers told it last; null if they have not told anything yet
     * @param silentSince since when they don't answer; null if they do
     */
    record Look(@Nullable Flow flow, @Nullable Instant silentSince) {}

    FlowWatch(@Identifier("default-kafka-broker") Map<String, Object> kafka, IngestConfig config) {
        this.kafka = kafka;
        this.config = config.flow();
    }

    void start(@Observes StartupEvent event) {
        long pause = config.interval().toMillis();
        var unused = thread.scheduleWithFixedDelay(this::look, 0, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdownNow();
        listeners.onComplete();
        if (thread.awaitTermination(5, TimeUnit.SECONDS) && monitor != null) {
            monitor.close();
        }
    }

    private void look() {
        try {
            if (monitor == null) {
                monitor = new FlowMonitor(kafka, Stage.OF_ARTICLES);
            }
            Flow flow = monitor.look();
            history.add(flow);
            tell(new Look(flow, null));
        } catch (KafkaException e) {
            if (last.silentSince() == null) {
                LOG.warnf("What flows through the topics is not known: %s", e.getMessage());
            }
            tell(new Look(last.flow(), Optional.ofNullable(last.silentSince()).orElseGet(Instant::now)));
        } catch (RuntimeException e) {
            // A thread that ends here would leave the desk with old figures for good.
            LOG.error("What flows through the topics could not be worked out", e);
        }
    }

    private void tell(Look look) {
        last = look;
        listeners.onNext(look);
    }

    Look last() {
        return last;
    }

    List<Flow> history() {
        return history.looks();
    }

    /** Every look from now on; who is too slow for one gets the next. */
    Multi<Look> looks() {
        return listeners.onOverflow().dropPreviousItems();
    }
}
