package io.copydesk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.CleanArticle.RawPosition;
import io.copydesk.events.ContentHash;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Entity;
import io.copydesk.events.Enrichment.Mention;
import io.copydesk.events.Enrichment.Place;
import io.copydesk.events.Enrichment.Quality;
import io.copydesk.events.Enrichment.Signal;
import io.copydesk.events.Enrichment.Topic;
import io.copydesk.events.EventJson;
import io.copydesk.events.SchemaVersion;
import io.copydesk.events.Topics;
import io.copydesk.similarity.Fingerprint;
import io.copydesk.testing.TestKafka;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** An article as enrich-service would send it; what a test doesn't say is made up, or left out where it may be. */
public final class TestArticle {

    private final String id;
    private @Nullable String title = "The ferry is late";
    private List<String> paragraphs = List.of("Nobody knew why.");
    private @Nullable String url;
    private @Nullable String source;
    private @Nullable String site;
    private @Nullable String language;
    private @Nullable String detectedLanguage;
    private @Nullable OffsetDateTime published;
    private @Nullable OffsetDateTime modified;
    private Instant ingested = Instant.parse("2026-11-01T08:00:00Z");
    private @Nullable RawPosition raw;
    private boolean correction;
    private @Nullable String fingerprint;
    private Map<String, Double> terms = Map.of();
    private List<String> authors = List.of();
    private List<String> tags = List.of();
    private @Nullable String kind;
    private List<CleanArticle.Removed> removed = List.of();
    private List<Entity> entities = List.of();
    private List<Place> places = List.of();
    private List<Topic> topics = List.of();
    private List<Signal> signals = List.of();

    private TestArticle(String id) {
        this.id = id;
    }

    public static TestArticle withId(String id) {
        return new TestArticle(id);
    }

    public static TestArticle any() {
        return withId(unique("article"));
    }

    /** A word that nothing else in the whole run has, so that tests which share a service don't meet. */
    public static String unique(String word) {
        return word + UUID.randomUUID().toString().replace("-", "");
    }

    public TestArticle title(@Nullable String text) {
        title = text;
        return this;
    }

    public TestArticle text(String... text) {
        paragraphs = List.of(text);
        return this;
    }

    public TestArticle url(String address) {
        url = address;
        return this;
    }

    public TestArticle source(String name) {
        source = name;
        return this;
    }

    public TestArticle site(String host) {
        site = host;
        return this;
    }

    public TestArticle language(String tag) {
        language = tag;
        return this;
    }

    public TestArticle detectedLanguage(String tag) {
        detectedLanguage = tag;
        return this;
    }

    public TestArticle published(String time) {
        published = OffsetDateTime.parse(time);
        return this;
    }

    public TestArticle modified(String time) {
        modified = OffsetDateTime.parse(time);
        return this;
    }

    public TestArticle ingested(String time) {
        return ingested(Instant.parse(time));
    }

    public TestArticle ingested(Instant time) {
        ingested = time;
        return this;
    }

    /** It takes the place of what was dropped in before it. */
    public TestArticle correction() {
        correction = true;
        return this;
    }

    public TestArticle raw(RawPosition position) {
        raw = position;
        return this;
    }

    /** What enrich-service would say of the text, for one that is to be compared with others. */
    public TestArticle fingerprint() {
        Fingerprint of = Fingerprint.of(paragraphs);
        return fingerprint(of == null ? null : of.toString());
    }

    public TestArticle fingerprint(@Nullable String text) {
        fingerprint = text;
        return this;
    }

    public TestArticle terms(Map<String, Double> weights) {
        terms = weights;
        return this;
    }

    public TestArticle authors(String... names) {
        authors = List.of(names);
        return this;
    }

    public TestArticle tags(String... names) {
        tags = List.of(names);
        return this;
    }

    public TestArticle kind(String name) {
        kind = name;
        return this;
    }

    public TestArticle entity(String type, String name) {
        entities = and(entities, new Entity(type, name, 1, 1, List.of()));
        return this;
    }

    /** A name in the text. */
    public TestArticle entity(String type, String name, int paragraph, int start, int end) {
        entities = and(entities, new Entity(type, name, 1, 1, List.of(new Mention(paragraph, start, end))));
        return this;
    }

    public TestArticle removed(String text, String reason) {
        removed = and(removed, new CleanArticle.Removed(text, reason));
        return this;
    }

    public TestArticle placeIn(String country) {
        places = and(places, new Place(country, "country", country, 0, 0, 1, 1, false));
        return this;
    }

    public TestArticle topic(String code, String name, @Nullable String parent) {
        topics = and(topics, new Topic(code, name, parent, 1, List.of()));
        return this;
    }

    public TestArticle signal(String name) {
        signals = and(signals, new Signal(name, 1, List.of()));
        return this;
    }

    private static <T> List<T> and(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    public String id() {
        return id;
    }

    public EnrichedArticle event() {
        CleanArticle article = new CleanArticle(
                SchemaVersion.CURRENT,
                id,
                url,
                null,
                source,
                site,
                title,
                authors,
                published,
                null,
                modified,
                language,
                null,
                tags,
                kind,
                null,
                paragraphs,
                List.of(),
                List.of(),
                List.of(),
                removed,
                ingested,
                correction ? true : null,
                ContentHash.of(title, paragraphs, List.of()),
                null,
                raw);
        return new EnrichedArticle(
                article,
                new Enrichment(
                        detectedLanguage,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        entities,
                        places,
                        topics,
                        List.of(),
                        new Quality(null, 1, signals),
                        fingerprint,
                        terms,
                        Map.of(),
                        List.of()));
    }

    public byte[] json() {
        return EventJson.write(event());
    }

    public ProducerRecord<byte[], byte[]> record() {
        return new ProducerRecord<>(Topics.ENRICHED, id.getBytes(UTF_8), json());
    }

    public RecordMetadata send() {
        return TestKafka.produce(record());
    }

    /** Sends articles in their order. */
    public static void sendAll(List<TestArticle> articles) {
        TestKafka.produceAll(articles.stream().map(TestArticle::record).toList());
    }
}
