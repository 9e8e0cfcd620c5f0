package org.gongkai.installation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongkai.installation.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server that outlived an application which was killed. It is stopped in good order before a new one starts.
 *
 * <p>Call only while holding the {@link DataDirectory}: then nobody can rightly be using that server.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final long PATIENCE_SECONDS = 60;

    private LeftoverServer() {}

    /** Returns when no server runs on the cluster directory any more. */
    static void stop(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            var process = ProcessHandle.of(pid);
            if (process.isPresent()) {
                settle(process.get(), cluster, pidFile);
            }
        }
    }

    private static void settle(ProcessHandle process, Path cluster, Path pidFile) throws IOException {
        if (!isPostgres(process)) {
            LOG.info("Process {} took over the number of a server that is gone; removing its mark", process.pid());
            Files.deleteIfExists(pidFile);
        } else if (worksIn(process, cluster)) {
            LOG.info("Stopping the database server {} left over from a killed application", process.pid());
            stopFast(process);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .or(() -> process.info().commandLine())
                // Where the system tells nothing about the process, PostgreSQL's own check of its mark must decide.
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        var workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingDirectory, cluster);
        } catch (IOException hidden) {
            return process.info().commandLine().orElse("").contains(cluster.toString());
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written, nothing needs recovery. */
    private static void stopFast(ProcessHandle process) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartRefused(
                    "A database server of an earlier run (process " + process.pid()
                            + ") does not stop: stop it by hand.",
                    e);
        }
    }
}
