package io.copydesk.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** So many requests in a minute for each client: a bucket that fills evenly. Thread-safe. */
final class RateLimit {

    // Clients that are remembered; one that is forgotten begins with a full bucket.
    private static final long CLIENTS = 100_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final LoadingCache<String, Bucket> buckets;

    RateLimit(int perMinute) {
        buckets = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(REMEMBERED)
                .build(client -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /** Counts a request; if it is one too many, how long to wait. */
    Optional<Duration> count(String client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
