package org.gongkai.installation.internal;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.util.Locale;
import org.gongkai.installation.StartRefused;

/** Whether the embedded database can run on this machine at all. */
final class Platform {

    private static final String OTHERWISE = " Run a PostgreSQL 15 or newer and set GONGKAI_DATABASE_URL to it.";

    private Platform() {}

    static void require() {
        if (!isLinuxOnX86()) {
            throw new StartRefused("The embedded database is built for Linux on x86-64 only." + OTHERWISE);
        }
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefused(
                    "PostgreSQL does not run as root on this machine: start Gongkai as another user." + OTHERWISE);
        }
    }

    private static boolean isLinuxOnX86() {
        var architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name", "").startsWith("Linux")
                && (architecture.equals("amd64") || architecture.equals("x86_64"));
    }
}
