package org.gongkai.installation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.installation.Mode;
import org.gongkai.installation.StartRefused;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Derives from the mode what no other setting may change, and makes the data directory before the log opens in it.
 *
 * <p>A trial has accounts whose password everybody knows: it listens on the loopback address whatever else is set.
 */
public final class ModeSettings implements EnvironmentPostProcessor, Ordered {

    private static final String DEFAULT_DATA = "data";
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var derived = new HashMap<String, Object>(derived(environment));
        derived.putAll(TrustedProxies.settings(environment.getProperty("gongkai.trusted-proxies")));
        environment.getPropertySources().addFirst(new MapPropertySource("gongkai-mode", derived));
        makePrivate(data(environment));
    }

    /** Whether the address was made up here, so that the service can say so. */
    static final String ASSUMED = "gongkai.public-url-assumed";

    /** A service that was told neither an address nor what it is called outside serves this machine only. */
    private static Map<String, Object> derived(Environment environment) {
        var address = environment.getProperty("gongkai.address");
        boolean named = environment.getProperty("gongkai.public-url") != null;
        if (mode(environment) == Mode.TRIAL) {
            return named ? Map.of("server.address", LOOPBACK) : trial(environment);
        }
        if (named || address != null) {
            return Map.of("server.address", address == null ? "0.0.0.0" : address);
        }
        var port = environment.getProperty("gongkai.port", "8080");
        return Map.of(
                "server.address", LOOPBACK, "gongkai.public-url", "http://" + LOOPBACK + ":" + port, ASSUMED, "true");
    }

    /** Nobody but this machine reaches a trial: that is its address, where its port is chosen beforehand. */
    private static Map<String, Object> trial(Environment environment) {
        var port = environment.getProperty("server.port", environment.getProperty("gongkai.port", "8080"));
        return port.matches("0+")
                ? Map.of("server.address", LOOPBACK)
                : Map.of("server.address", LOOPBACK, "gongkai.public-url", "http://" + LOOPBACK + ":" + port);
    }

    static Mode mode(Environment environment) {
        var code = environment.getProperty("gongkai.mode", Mode.TRIAL.code());
        return Mode.of(code)
                .orElseThrow(() -> new StartRefused("The mode must be trial or service, not \"" + code + "\"."));
    }

    static Path data(Environment environment) {
        return Path.of(environment.getProperty("gongkai.data", DEFAULT_DATA))
                .toAbsolutePath()
                .normalize();
    }

    private static void makePrivate(Path data) {
        if (Files.isDirectory(data) && !Files.isWritable(data)) {
            throw new StartRefused("The data directory " + data + " is not writable for this user.");
        }
        try {
            PrivateFiles.directory(data);
            PrivateFiles.directory(data.resolve("logs"));
        } catch (IOException | UnsupportedOperationException e) {
            throw new StartRefused("The data directory " + data + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    /** After the configuration files are read, before the log is set up. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
