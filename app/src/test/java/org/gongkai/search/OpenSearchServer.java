package org.gongkai.search;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OpenSearch in a process of its own, one for all tests of a run, started by the first that needs it. It reads what we never
 * write: when we end, however that is, its input ends, and so does it.
 */
public final class OpenSearchServer {

    private static final Pattern LISTENS = Pattern.compile("listens on (\\d+)");
    private static final long PATIENCE_MILLIS = 120_000;

    private OpenSearchServer() {}

    /** Where it listens, on this machine. */
    public static String url() {
        return Only.URL;
    }

    private static final class Only {
        static final String URL = start();
    }

    private static String start() {
        try {
            Path classPath = Path.of(System.getProperty("gongkai.test.opensearch", "target/opensearch.classpath"));
            if (!Files.exists(classPath)) {
                throw new IllegalStateException(
                        "Maven writes the class path of OpenSearch: run \"mvn -pl app process-test-resources\" first.");
            }
            Path home = Files.createTempDirectory("gongkai-opensearch-");
            File log = classPath.resolveSibling("opensearch.log").toFile();
            Process server = new ProcessBuilder(command(classPath, home))
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            return "http://127.0.0.1:" + port(server, log.toPath());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> command(Path classPath, Path home) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Files.readString(classPath).strip(),
                classPath
                        .toAbsolutePath()
                        .resolveSibling("../src/test/opensearch/OpenSearchNode.java")
                        .normalize()
                        .toString(),
                home.toString());
    }

    private static String port(Process server, Path log) throws IOException {
        long patience = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (server.isAlive() && System.currentTimeMillis() < patience) {
            Matcher said = LISTENS.matcher(Files.readString(log));
            if (said.find()) {
                return said.group(1);
            }
            pause();
        }
        server.destroyForcibly();
        throw new IllegalStateException("OpenSearch did not start: " + Files.readString(log));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
