package org.gongkai.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives a test's application context a data directory of its own, with a new embedded database in it:
 * {@code @SpringBootTest @ContextConfiguration(initializers = FreshInstallation.class)}.
 *
 * <p>Directories of earlier test runs are removed; those of this run stay to be looked at.
 */
public final class FreshInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path ALL = Path.of("target", "installations").toAbsolutePath();

    static {
        try {
            FileSystemUtils.deleteRecursively(ALL);
            Files.createDirectories(ALL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty directory for an installation. */
    public static Path directory() {
        try {
            return Files.createTempDirectory(ALL, "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var own = Map.<String, Object>of("gongkai.data", directory().toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh-installation", own));
    }
}
