package io.copydesk.cli.stack;

import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import picocli.CommandLine;

/** {@code down}. */
@CommandLine.Command(
        name = "down",
        description = {
            "Stop everything that up started: the services first, then Kafka and PostgreSQL.",
            "Data is kept. What a killed run left running is ended too."
        })
public final class DownCommand extends Command {

    @Override
    public Integer call() {
        Home home = Home.find();
        print("Stopping");
        if (Shutdown.of(home)) {
            print("Copydesk is down; its data stays in " + home.directory());
            return ExitCodes.OK;
        }
        print("Copydesk is not up; nothing to stop.");
        return ExitCodes.OK;
    }
}
