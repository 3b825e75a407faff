package io.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.cli.terminal.ExitCodes;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CopydeskTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {"up", "down", "status", "demo", "drop", "search", "show", "topics", "tail", "clean", "reindex"})
    void everyCommandHasHelpWithItsExitCodes(String command) {
        assertThat(run(command, "--help")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("Usage: copydesk " + command).contains("Exit codes:");
    }

    @Test
    void withoutACommandTheCommandsAreListed() {
        assertThat(run()).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("Which command?").contains("demo");
    }

    @Test
    void anUnknownCommandIsAMistakeOfUse() {
        assertThat(run("dorp", "a.txt")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("dorp").doesNotContain("\tat ");
    }

    @Test
    void aManifestNeedsAPlaceForItsResults() {
        assertThat(run("clean", "--manifest", "m.ndjson")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--manifest needs --out");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Copydesk.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
