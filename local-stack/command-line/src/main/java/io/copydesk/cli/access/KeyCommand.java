package io.copydesk.cli.access;

import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.events.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** {@code key}. */
@CommandLine.Command(
        name = "key",
        description = {
            "Make an API key. It is shown once, and the line for the file that COPYDESK_ACCESS_KEYS_FILE of ingest-service and"
                    + " store-service names; a line that is taken out of the file ends its key.",
            "Who has a key sends it as Authorization: Bearer KEY; this command line sends the one in COPYDESK_API_KEY."
        })
public final class KeyCommand extends Command {

    private static final int BYTES = 32;

    /** What a key lets do. */
    enum Scope {
        READ,
        WRITE,
        ADMIN
    }

    @CommandLine.Parameters(paramLabel = "NAME", description = "Who has it, in one word: the audit names it so.")
    private String name = "";

    @CommandLine.Option(
            names = "--scope",
            split = ",",
            required = true,
            description = "${COMPLETION-CANDIDATES}: what it lets do, with commas between them.")
    private List<Scope> scopes = List.of();

    @Override
    public Integer call() {
        if (!name.matches("[\\w.@-]{1,100}")) {
            throw usage("NAME must be one word of letters, digits, dots, @, _ and -");
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = "ck_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        print("key   " + key);
        print("line  " + line(key));
        return ExitCodes.OK;
    }

    private String line(String key) {
        String allowed = scopes.stream()
                .distinct()
                .sorted()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        return name + " " + allowed + " sha256:" + Sha256.hex(key);
    }
}
