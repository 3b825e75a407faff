package io.copydesk.store.live;

import io.copydesk.store.query.FieldChoice;
import io.copydesk.store.query.Percolator;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream. It first reads on where the client was; what arrives meanwhile waits. Used on the thread of
 * {@link LiveStreams} only.
 */
final class LiveStream {

    // Of what arrives while the client catches up; more is read again from the topic when it comes back.
    private static final int MOST_WAITING = 20_000;

    private final Percolator.Prepared question;
    private final FieldChoice fields;
    private final List<Arrival> waiting = new ArrayList<>();

    // Sent and not yet taken by the client.
    private final AtomicInteger underWay = new AtomicInteger();

    private volatile @Nullable MultiEmitter<? super LiveEvent> client;
    private StreamPosition position;
    private boolean live;
    private volatile boolean closed;

    LiveStream(Percolator.Prepared question, FieldChoice fields, StreamPosition position) {
        this.question = question;
        this.fields = fields;
        this.position = position;
    }

    StreamPosition position() {
        return position;
    }

    boolean isLive() {
        return live;
    }

    FieldChoice fields() {
        return fields;
    }

    /** The client is there. */
    void begin(MultiEmitter<? super LiveEvent> emitter) {
        client = emitter;
    }

    /** Says where a new client begins: at what the index has not read yet. */
    void beginAt(StreamPosition indexed) {
        position = indexed;
    }

    /** Takes what arrived; of it, what is for the client now. */
    List<Arrival> take(List<Arrival> arrivals) throws IOException {
        if (live) {
            return wanted(arrivals);
        }
        waiting.addAll(arrivals);
        if (waiting.size() > MOST_WAITING) {
            throw new IOException("more arrived than the stream could catch up with");
        }
        return List.of();
    }

    /** The client has what was before; of what waited, what is for the client. */
    List<Arrival> goLive() throws IOException {
        List<Arrival> wanted = wanted(waiting);
        waiting.clear();
        live = true;
        return wanted;
    }

    /** Of these, what the client asked for and has not had; they count as passed. */
    List<Arrival> wanted(List<Arrival> arrivals) throws IOException {
        List<Arrival> wanted = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            ConsumerRecord<?, ?> record = arrival.record();
            if (position.isAhead(record.partition(), record.offset())) {
                position = position.after(record.partition(), record.offset());
                if (arrival.isFoundBy(question)) {
                    wanted.add(arrival.at(position));
                }
            }
        }
        return wanted;
    }

    void send(LiveEvent event) {
        MultiEmitter<? super LiveEvent> there = client;
        if (there != null) {
            underWay.incrementAndGet();
            there.emit(event);
        }
    }

    void beat() {
        send(new LiveEvent(position, null));
    }

    /** The client took one event; called by any thread. */
    void taken() {
        underWay.decrementAndGet();
    }

    /** Whether the client has so many events to take or more; called by any thread. */
    boolean isBehind(int events) {
        return !closed && underWay.get() >= events;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    void fail(Throwable reason) {
        MultiEmitter<? super LiveEvent> there = client;
        if (there != null) {
            there.fail(reason);
        }
    }

    void end() {
        MultiEmitter<? super LiveEvent> there = client;
        if (there != null) {
            there.complete();
        }
    }
}
