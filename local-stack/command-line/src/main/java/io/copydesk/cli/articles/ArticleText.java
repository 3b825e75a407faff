package io.copydesk.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.cli.terminal.Shortened;
import io.copydesk.cli.terminal.Style;
import java.util.ArrayList;
import java.util.List;

/** A stored article as people read it. */
public final class ArticleText {

    // A removed block is shown to be recognised, not to be read.
    private static final int REMOVED_SHOWN = 90;

    private final List<String> lines = new ArrayList<>();

    private ArticleText() {}

    /** The article's lines: title, where and when it is from, paragraphs, captions, what was removed and why. */
    public static List<String> lines(JsonNode article) {
        ArticleText text = new ArticleText();
        text.head(article);
        text.body(article);
        text.enrichment(article.path("enrichment"));
        text.removed(article.path("removed"));
        return text.lines;
    }

    private void head(JsonNode article) {
        lines.add(Style.bold(article.path("title").asText("(no title)")));
        List<String> origin = new ArrayList<>();
        article.path("authors").forEach(author -> origin.add(author.asText()));
        add(origin, article, "source");
        add(origin, article, "publishedAt");
        add(origin, article, "language");
        add(origin, article, "url");
        if (!origin.isEmpty()) {
            lines.add(Style.dim(String.join(" · ", origin)));
        }
        lines.add(Style.dim("id " + article.path("id").asText() + ", revision "
                + article.path("revision").asText("1")));
        if (article.hasNonNull("duplicateOf")) {
            lines.add(Style.dim(
                    "another version of " + article.path("duplicateOf").asText()));
        } else if (!article.path("storyId")
                .asText(article.path("id").asText())
                .equals(article.path("id").asText())) {
            lines.add(Style.dim(
                    "of the story that began with " + article.path("storyId").asText()));
        }
        lines.add("");
    }

    private void body(JsonNode article) {
        article.path("paragraphs").forEach(paragraph -> {
            lines.add(paragraph.asText());
            lines.add("");
        });
        article.path("captions")
                .forEach(caption ->
                        lines.add(Style.dim("caption  ") + caption.path("text").asText()));
    }

    private void enrichment(JsonNode enrichment) {
        List<String> phrases = new ArrayList<>();
        enrichment
                .path("keyPhrases")
                .forEach(phrase -> phrases.add(phrase.path("text").asText(phrase.asText())));
        if (!phrases.isEmpty()) {
            lines.add(Style.dim("about    ") + String.join(", ", phrases));
        }
        List<String> topics = new ArrayList<>();
        enrichment.path("topics").forEach(topic -> topics.add(topic.path("name").asText()));
        if (!topics.isEmpty()) {
            lines.add(Style.dim("topics   ") + String.join("; ", topics));
        }
        enrichment.path("places").forEach(place -> {
            if (place.path("main").asBoolean()) {
                lines.add(Style.dim("where    ") + place.path("name").asText() + ", "
                        + place.path("country").asText() + " ("
                        + place.path("latitude").asText() + ", "
                        + place.path("longitude").asText() + ")");
            }
        });
        enrichment
                .path("quality")
                .path("signals")
                .forEach(signal -> lines.add(
                        Style.dim("looks    like ") + signal.path("name").asText()));
        named(enrichment, "PER", "people   ");
        named(enrichment, "ORG", "groups   ");
        named(enrichment, "LOC", "places   ");
    }

    private void named(JsonNode enrichment, String type, String label) {
        List<String> names = new ArrayList<>();
        enrichment.path("entities").forEach(entity -> {
            if (entity.path("type").asText().equals(type)) {
                names.add(entity.path("name").asText());
            }
        });
        if (!names.isEmpty()) {
            lines.add(Style.dim(label) + String.join(", ", names));
        }
    }

    private void removed(JsonNode removed) {
        removed.forEach(block -> lines.add(Style.dim("removed  ")
                + "%-14s ".formatted(block.path("reason").asText())
                + Style.dim(Shortened.line(block.path("text").asText(), REMOVED_SHOWN))));
    }

    private static void add(List<String> origin, JsonNode article, String field) {
        if (article.hasNonNull(field)) {
            origin.add(article.path(field).asText());
        }
    }
}
