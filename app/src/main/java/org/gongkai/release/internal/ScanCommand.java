package org.gongkai.release.internal;

import java.io.File;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command line that starts the other process: this Java, this class path, little memory, no way to the network. */
final class ScanCommand {

    private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ScanCommand() {}

    /**
     * @param work its own directory, the only one it is told of
     */
    static List<String> of(Path work) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx192m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + work,
                "-Duser.home=" + work,
                // Readers log every oddity they meet; nobody reads it, and writing it takes time.
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                // Whatever in a library follows an address ends at a port where nobody listens.
                "-DsocksProxyHost=127.0.0.1",
                "-DsocksProxyPort=9"));
        boolean packed = isInExecutableJar();
        if (packed) {
            command.add("-Dloader.main=" + ScanMain.class.getName());
        }
        command.addAll(List.of("-cp", classPath(), packed ? LOADER : ScanMain.class.getName()));
        return command;
    }

    /** The executable jar keeps classes and libraries inside itself, where only its own loader finds them. */
    private static boolean isInExecutableJar() {
        CodeSource source = ScanMain.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location != null && location.toString().contains("nested:");
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
