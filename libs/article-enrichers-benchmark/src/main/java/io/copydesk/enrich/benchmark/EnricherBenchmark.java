package io.copydesk.enrich.benchmark;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Enrichers;
import io.copydesk.enrich.StandardEnrichers;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** One enricher over all articles of a folder's pages, an operation being one pass; or all of them, as the service asks them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
public class EnricherBenchmark {

    /** The name that stands for all enrichers. */
    static final String ALL = "all";

    /** A folder of pages; set by {@link BenchmarkRun}. */
    @Param("")
    public String pages = "";

    /** An enricher's name. */
    @Param("")
    public String name = "";

    private final Enrichers enrichers = new Enrichers(StandardEnrichers.all(), Duration.ofMinutes(1));
    private List<CleanArticle> articles = List.of();
    private List<Enrichment> enrichments = List.of();
    private Enricher enricher = StandardEnrichers.all().get(0);

    /** Reads the articles, and what the enrichers before this one say of them. */
    @Setup(Level.Trial)
    public void read() throws IOException {
        articles = Articles.read(Path.of(pages));
        enrichments = articles.stream().map(enrichers::enrich).toList();
        if (!name.equals(ALL)) {
            enricher = StandardEnrichers.without(Set.of()).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no enricher " + name));
        }
    }

    /** Ends the enrichers' threads. */
    @TearDown(Level.Trial)
    public void close() {
        enrichers.close();
    }

    /** Enriches them. */
    @Benchmark
    public void enrich(Blackhole results) {
        for (int i = 0; i < articles.size(); i++) {
            results.consume(
                    name.equals(ALL)
                            ? enrichers.enrich(articles.get(i))
                            : enricher.enrich(articles.get(i), enrichments.get(i)));
        }
    }
}
