package io.copydesk.cli.terminal;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands have in common. */
@CommandLine.Command(
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:not done, or not in full; the message says why",
            "2:the command line was wrong",
            "3:Copydesk is not up"
        })
public abstract class Command implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--debug", description = "Show the whole of an error, and what the libraries log.")
    private boolean debug;

    /** Prints a line to standard output. */
    protected final void print(String line) {
        System.out.println(line);
    }

    /** Prints a line to standard error. */
    protected final void warn(String line) {
        System.err.println(line);
    }

    public final boolean debug() {
        return debug;
    }

    /** The command line is wrong in a way that picocli cannot see. */
    protected final CommandLine.ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set this command up");
        }
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
