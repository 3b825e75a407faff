package io.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.cli.access.KeyCommand;
import io.copydesk.cli.articles.DropCommand;
import io.copydesk.cli.articles.ReindexCommand;
import io.copydesk.cli.articles.SearchCommand;
import io.copydesk.cli.articles.ShowCommand;
import io.copydesk.cli.bench.BenchCommand;
import io.copydesk.cli.clean.CleanCommand;
import io.copydesk.cli.deadletters.DlqCommand;
import io.copydesk.cli.demo.DemoCommand;
import io.copydesk.cli.enrich.EnrichCommand;
import io.copydesk.cli.reprocess.ReprocessCommand;
import io.copydesk.cli.stack.DownCommand;
import io.copydesk.cli.stack.StatusCommand;
import io.copydesk.cli.stack.UpCommand;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Style;
import io.copydesk.cli.topics.TailCommand;
import io.copydesk.cli.topics.TopCommand;
import io.copydesk.cli.topics.TopicsCommand;
import io.copydesk.cli.topics.TraceCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.security.Security;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** The command line's beginning: {@code ./copydesk COMMAND}. */
@CommandLine.Command(
        name = "copydesk",
        version = "copydesk 0.1.0-SNAPSHOT",
        description = "Drop an article in, in whatever state it is, and read, search and trust it a moment later.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Files are kept in .copydesk in the project's folder, or where COPYDESK_HOME says.",
            "Begin with: ./copydesk demo"
        },
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            DropCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            TopicsCommand.class,
            TopCommand.class,
            TraceCommand.class,
            TailCommand.class,
            DlqCommand.class,
            CleanCommand.class,
            EnrichCommand.class,
            ReindexCommand.class,
            ReprocessCommand.class,
            KeyCommand.class,
            BenchCommand.class
        })
public final class Copydesk extends Command {

    // Held, or the settings are lost with it: the log manager keeps weak references only.
    private static final Logger ROOT = Logger.getLogger("");

    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        // Kafka's client warns of each attempt to connect; a command says itself what is wrong.
        boolean debug = List.of(arguments).contains("--debug");
        // A name is looked up once: the address that was checked is the one that is connected to.
        Security.setProperty("networkaddress.cache.ttl", "-1");
        ROOT.setLevel(debug ? Level.INFO : Level.OFF);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Copydesk())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        Style.onTerminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler(Copydesk::tell);
    }

    @Override
    public Integer call() {
        throw usage("Which command? See below.");
    }

    private static int tell(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        boolean debug = commandLine.getCommand() instanceof Command command && command.debug();
        if (failure instanceof CommandFailure expected) {
            System.err.println(Style.red("copydesk: ") + expected.getMessage());
            if (debug) {
                expected.printStackTrace();
            }
            return expected.exitCode();
        }
        System.err.println(Style.red("copydesk: ") + Objects.requireNonNullElse(failure.getMessage(), "") + " ("
                + failure.getClass().getSimpleName() + (debug ? ")" : "; --debug shows more)"));
        if (debug) {
            failure.printStackTrace();
        }
        return ExitCodes.FAILURE;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
    }
}
