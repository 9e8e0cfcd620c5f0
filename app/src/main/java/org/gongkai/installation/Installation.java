package org.gongkai.installation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about this installation that do not change while it runs.
 *
 * @param mode what it is for
 * @param data the directory that holds everything it keeps; absolute
 * @param publicUrl where people reach it, without a slash at the end; in a trial this machine, null where its port is not
 *     known beforehand
 */
public record Installation(Mode mode, Path data, @Nullable URI publicUrl) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Installation {
        data = data.toAbsolutePath().normalize();
    }

    /** Whether this is a trial: demo accounts and a settable clock exist only then. */
    public boolean isTrial() {
        return mode == Mode.TRIAL;
    }

    /** Where secrets live; its files are readable by the owner of the process only. */
    public Path keys() {
        return data.resolve("keys");
    }

    /** The address for what is carried away on paper or scanned; empty where only this machine reaches it. */
    public Optional<URI> addressForOthers() {
        return address().filter(url -> !LOOPBACK.contains(url.getHost()));
    }

    /** The address to put before a path in links that leave the house: letters, mail, QR codes, feeds. */
    public Optional<URI> address() {
        return Optional.ofNullable(publicUrl);
    }
}
