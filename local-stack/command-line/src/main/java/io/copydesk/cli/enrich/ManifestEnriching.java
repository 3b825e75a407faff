package io.copydesk.cli.enrich;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.enrich.Enrichers;
import io.copydesk.enrich.StandardEnrichers;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.EventJson;
import io.copydesk.similarity.DuplicateIndex;
import io.copydesk.similarity.Fingerprint;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enriches the texts of a manifest, a line in, a line out, as enrich-service would enrich their articles. */
final class ManifestEnriching implements AutoCloseable {

    /** For each enricher and text; the service gives as much. */
    private static final Duration BUDGET = Duration.ofSeconds(5);

    private static final ObjectMapper JSON = EventJson.mapper();

    private final DuplicateIndex duplicates = new DuplicateIndex();
    private final Enrichers enrichers = new Enrichers(StandardEnrichers.all(), BUDGET);

    /** How many lines there were of each kind. */
    record Counts(long enriched, long errors) {}

    /** Reads to the end; every line that isn't blank gets one. */
    Counts enrich(BufferedReader lines, BufferedWriter results) throws IOException {
        long enriched = 0;
        long errors = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                ObjectNode result = enrich(line);
                enriched += result.has("error") ? 0 : 1;
                errors += result.has("error") ? 1 : 0;
                results.write(JSON.writeValueAsString(result));
                results.write('\n');
            }
        }
        return new Counts(enriched, errors);
    }

    private ObjectNode enrich(String line) {
        JsonNode entry;
        try {
            entry = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return error(null, "the line is not JSON");
        }
        String id = entry.path("id").asText("");
        if (!entry.path("text").isTextual()) {
            return error(id, "the line has no \"text\"");
        }
        String text = entry.path("text").asText();
        String title = entry.path("title").isTextual() ? entry.path("title").asText() : null;
        List<Integer> starts = new ArrayList<>();
        Enrichment enrichment = enrichers.enrich(CleanArticle.ofText(id, title, paragraphs(text, starts)));
        ObjectNode result = result(id, enrichment, text, starts);
        String fingerprint = enrichment.fingerprint();
        String duplicateOf = fingerprint == null ? null : duplicates.add(id, Fingerprint.parse(fingerprint));
        return duplicateOf == null ? result : result.put("duplicateOf", duplicateOf);
    }

    /** The lines of a text, and where each of them begins. */
    private static List<String> paragraphs(String text, List<Integer> starts) {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            paragraphs.add(text.substring(start, end));
            starts.add(start);
            start = end + 1;
        }
        return paragraphs;
    }

    private static ObjectNode result(String id, Enrichment enrichment, String text, List<Integer> starts) {
        ObjectNode result = JSON.valueToTree(enrichment);
        ObjectNode out = JSON.createObjectNode().put("id", id);
        result.properties().stream()
                .filter(field -> !field.getKey().equals("entities"))
                .forEach(field -> out.set(field.getKey(), field.getValue()));
        ArrayNode entities = out.putArray("entities");
        enrichment.entities().stream()
                .flatMap(entity -> entity.mentions().stream()
                        .filter(mention -> mention.paragraph() != null)
                        .map(mention -> mention(entity, mention, text, starts)))
                .sorted(Comparator.comparingInt(mention -> mention.path("start").asInt()))
                .forEach(entities::add);
        return out;
    }

    /** A mention by its place in the whole text. */
    private static ObjectNode mention(
            Enrichment.Entity entity, Enrichment.Mention mention, String text, List<Integer> starts) {
        Integer paragraph = mention.paragraph();
        int base = paragraph == null ? 0 : starts.get(paragraph);
        return JSON.createObjectNode()
                .put("type", entity.type())
                .put("text", text.substring(base + mention.start(), base + mention.end()))
                .put("start", base + mention.start())
                .put("end", base + mention.end())
                .put("name", entity.name());
    }

    private static ObjectNode error(@Nullable String id, String why) {
        return JSON.createObjectNode().put("id", id).put("error", why);
    }

    @Override
    public void close() {
        enrichers.close();
    }
}
