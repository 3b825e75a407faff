package io.copydesk.events;

import io.copydesk.events.CleanArticle.Caption;
import io.copydesk.events.CleanArticle.Image;
import io.copydesk.events.CleanArticle.Link;
import io.copydesk.events.CleanArticle.RawPosition;
import io.copydesk.events.CleanArticle.Removed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Events in which every field has a value. */
final class Samples {

    static final RawArticle RAW = new RawArticle(
            "1.0",
            "https://example.com/a",
            "The Example",
            "Harbour reopens",
            List.of("Ada Quill"),
            OffsetDateTime.parse("2026-02-28T09:30:00+09:00"),
            OffsetDateTime.parse("2026-02-28T10:30:00+09:00"),
            "en",
            "Local",
            List.of("harbour"),
            "<p>Ships are back.</p>",
            "Ships are back.",
            List.of("Ships are back."));

    static final CleanArticle CLEAN = new CleanArticle(
            "1.0",
            ArticleId.ofText("x"),
            "https://www.example.com/a?utm_source=x",
            "https://www.example.com/a",
            "The Example",
            "example.com",
            "Harbour reopens",
            List.of("Ada Quill"),
            OffsetDateTime.parse("2026-02-28T09:30:00+09:00"),
            "json-ld",
            OffsetDateTime.parse("2026-02-28T10:30:00+09:00"),
            "en",
            "Local",
            List.of("harbour"),
            "live-blog",
            true,
            List.of("Ships are back."),
            List.of(new Caption("A ship")),
            List.of(new Image("https://example.com/a.jpg", "ship", "A ship")),
            List.of(new Link("https://example.com/b", "before")),
            List.of(new Removed("Next Post", "navigation")),
            Instant.parse("2026-02-28T01:00:00Z"),
            true,
            ContentHash.of("Harbour reopens", List.of("Ships are back."), List.of("A ship")),
            1,
            new RawPosition("articles.raw", 3, 42, Sha256.hex("x")));

    static final EnrichedArticle ENRICHED = new EnrichedArticle(
            CLEAN,
            new Enrichment(
                    "en",
                    0.99,
                    3,
                    1,
                    List.of("ships"),
                    "Ships came. Ships went.",
                    List.of(new Enrichment.Entity("LOC", "Dover", 1, 0.9, List.of(new Enrichment.Mention(0, 3, 8)))),
                    List.of(new Enrichment.Place("Dover", "city", "GB", 51.13, 1.31, 1, 0.9, true)),
                    List.of(new Enrichment.Topic(
                            "medtop:20000209", "economic sector", "medtop:04000000", 0.5, List.of("ships"))),
                    List.of(new Enrichment.Quote("Ann Lee", "Ships come and go", 0, 1, 18, 0.9)),
                    new Enrichment.Quality(24, 0.8, List.of(new Enrichment.Signal("opinion", 0.9, List.of("Opinion")))),
                    "AQAA",
                    Map.of("ship", 1.5),
                    Map.of("language", "1"),
                    List.of("reading")));

    // Both a note and a topic, which no real one has: every field is there.
    static final HandledLetter HANDLED = new HandledLetter(
            "1.0", HandledLetter.REPLAYED, Instant.parse("2026-02-28T01:00:00Z"), "ada", "by mistake", Topics.RAW);

    static final SiteTrait TRAIT =
            SiteTrait.of("example.com", 0x0123456789abcdefL, List.of(new SiteTrait.Article(7, -9)));

    private Samples() {}
}
