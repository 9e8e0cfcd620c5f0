package org.gongkai.installation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.installation.StartRefused;

/** The files of the embedded database before its server runs. */
final class Cluster {

    private static final String FINISHED = "gongkai.initialised";

    private Cluster() {}

    /**
     * Moves aside what an interrupted first start has left, so that the next one can begin anew.
     *
     * <p>Nothing is deleted: the mark that tells a finished cluster from an unfinished one might have been lost in a copy.
     */
    static void setAsideIfUnfinished(Path cluster) throws IOException {
        if (Files.exists(cluster.resolve("postgresql.conf")) && !Files.exists(cluster.resolve(FINISHED))) {
            var n = 1;
            while (Files.exists(aside(cluster, n))) {
                n++;
            }
            Files.move(cluster, aside(cluster, n));
        }
    }

    private static Path aside(Path cluster, int n) {
        return cluster.resolveSibling(cluster.getFileName() + ".unfinished-" + n);
    }

    static void markFinished(Path cluster) {
        try {
            if (!Files.exists(cluster.resolve(FINISHED))) {
                Files.createFile(cluster.resolve(FINISHED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireVersion(Path cluster, String major) throws IOException {
        var file = cluster.resolve("PG_VERSION");
        if (Files.exists(file) && !Files.readString(file).strip().equals(major)) {
            throw new StartRefused("The data in " + cluster + " was written by PostgreSQL "
                    + Files.readString(file).strip() + " and this release brings " + major
                    + ": move it over with a dump and a restore first.");
        }
    }
}
