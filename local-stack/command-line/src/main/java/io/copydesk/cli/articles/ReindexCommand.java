package io.copydesk.cli.articles;

import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import picocli.CommandLine;

/** {@code reindex}. */
@CommandLine.Command(
        name = "reindex",
        description = "Build the search index anew from what is stored, and wait until that is done.")
public final class ReindexCommand extends Command {

    @Override
    public Integer call() {
        long articles = new Store(RunningStack.require(Home.find()).store()).rebuildIndex();
        print(articles + (articles == 1 ? " article" : " articles") + " indexed");
        return ExitCodes.OK;
    }
}
