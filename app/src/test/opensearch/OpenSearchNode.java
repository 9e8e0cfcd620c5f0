import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.util.io.IOUtils;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One OpenSearch for the tests, in a process of its own because its libraries are not ours. Run from its source:
 * {@code java -cp CLASSPATH OpenSearchNode.java HOME}. It prints where it listens, and ends and deletes HOME when its standard input
 * ends, so that it never outlives whoever started it, however that one ended.
 */
final class OpenSearchNode extends Node {

    private OpenSearchNode(Environment environment, List<Class<? extends Plugin>> plugins) {
        super(environment, plugins.stream().map(OpenSearchNode::info).toList(), false);
    }

    private static PluginInfo info(Class<? extends Plugin> plugin) {
        String name = plugin.getName();
        return new PluginInfo(name, "classpath", "", Version.CURRENT, "25", name, name, List.of(), false);
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Files.createDirectories(home.resolve("config"));
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                settings(home), Map.of(), home.resolve("config"), () -> "test");
        try (var node = new OpenSearchNode(
                environment, List.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class))) {
            node.start();
            var http = node.injector().getInstance(HttpServerTransport.class);
            System.out.println("listens on " + http.boundAddress().publishAddress().getPort());
            while (System.in.read() >= 0) {
                // Whoever started us is still there.
            }
        } finally {
            IOUtils.rm(home);
            Runtime.getRuntime().halt(0);
        }
    }

    private static Settings settings(Path home) {
        return Settings.builder()
                .put("path.home", home.toString())
                .put("node.name", "test")
                .put("cluster.name", "gongkai-test")
                .put("discovery.type", "single-node")
                .put("transport.type", "netty4")
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("node.processors", 1)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("action.auto_create_index", false)
                .build();
    }
}
