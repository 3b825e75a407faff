package io.copydesk.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * The main class of the node's JVM: a cluster of one OpenSearch node, as the server's own distribution runs it, without its
 * security plugin. Ends by SIGTERM.
 *
 * <p>Arguments: the data directory, the port, and {@code with-parent} if it shall end when its standard input does.
 */
final class OpenSearchNode {

    private OpenSearchNode() {}

    /** With the plugins that the distribution has as modules, as far as they are needed. */
    private static final class WithModules extends Node {
        WithModules(Settings settings) {
            super(
                    InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"),
                    List.of(Netty4Plugin.class, CommonAnalysisPlugin.class),
                    true);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Node node = new WithModules(settings(Path.of(arguments[0]), arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "shutdown"));
        if (arguments.length > 2) {
            Thread watch = new Thread(OpenSearchNode::exitWithParent, "parent-watch");
            watch.setDaemon(true);
            watch.start();
        }
        node.start();
        // All its threads are daemons.
        new CountDownLatch(1).await();
    }

    private static Settings settings(Path directory, String port) {
        return Settings.builder()
                .put("cluster.name", "copydesk")
                .put("path.home", directory.toString())
                .put("path.data", directory.resolve("data").toString())
                .put("path.logs", directory.resolve("logs").toString())
                .put("discovery.type", "single-node")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", "0")
                // A disk that is nearly full with other things must not make the index read-only.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (IOException e) {
            System.err.println("The node was not closed in order: " + e);
        }
    }

    /** The parent holds the other end of standard input; the system closes it when the parent ends, killed or not. */
    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException gone) {
            // The same as its end.
        }
        System.exit(0);
    }
}
