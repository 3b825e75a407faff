package io.copydesk.cli.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.terminal.ExitCodes;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** {@code enrich}. */
@CommandLine.Command(
        name = "enrich",
        description = {
            "Say offline what can be known of texts: no services, nothing is stored.",
            "A line of the manifest is {\"id\": …, \"text\": …, \"title\": …}, the title if there is one; lines of the text are"
                    + " paragraphs. Every line has its line in --out, in the same order, one that can't be read with"
                    + " \"error\"."
        })
public final class EnrichCommand extends Command {

    @CommandLine.Option(names = "--manifest", required = true, paramLabel = "M.ndjson", description = "The texts.")
    private Path manifest = Path.of("");

    @CommandLine.Option(
            names = "--out",
            required = true,
            paramLabel = "P.ndjson",
            description =
                    "Where the results go; offsets of entities are UTF-16 units from the text's beginning, duplicateOf is the"
                            + " id of an earlier line.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(manifest)) {
            throw new CommandFailure("There is no file " + manifest);
        }
        try (BufferedReader lines = Files.newBufferedReader(manifest, UTF_8);
                BufferedWriter results = Files.newBufferedWriter(out, UTF_8);
                ManifestEnriching enriching = new ManifestEnriching()) {
            ManifestEnriching.Counts counts = enriching.enrich(lines, results);
            warn(counts.enriched() + " enriched, " + counts.errors() + " could not be read");
        }
        return ExitCodes.OK;
    }
}
