package io.copydesk.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Names the people, organisations and places of a manifest's texts, in the same form as {@code ./copydesk enrich} does. */
public final class CoreNlpRun {

    private static final String MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    private static final Map<String, String> TYPES = Map.of("PERSON", "PER", "ORGANIZATION", "ORG", "LOCATION", "LOC");

    private CoreNlpRun() {}

    /** {@code M.ndjson P.ndjson}. */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        CRFClassifier<CoreLabel> classifier = CRFClassifier.getClassifier(MODEL);
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]), UTF_8);
                BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]), UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry = json.readTree(line);
                ObjectNode result =
                        json.createObjectNode().put("id", entry.path("id").asText());
                ArrayNode entities = result.putArray("entities");
                for (Triple<String, Integer, Integer> name :
                        classifier.classifyToCharacterOffsets(entry.path("text").asText())) {
                    entities.addObject()
                            .put("type", TYPES.getOrDefault(name.first(), name.first()))
                            .put("start", name.second())
                            .put("end", name.third());
                }
                out.write(json.writeValueAsString(result));
                out.write('\n');
            }
        }
    }
}
