package org.gongkai.identity;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What the operator settles for this module.
 *
 * @param trial whether this is the trial: {@code gongkai.mode}, which is {@code trial} unless said otherwise
 * @param keyFile {@code gongkai.keys}, or {@code keys/personal-data.keys} in the data directory
 * @param keysFromEnvironment the key file's text in Base64 from the variable {@code GONGKAI_KEYS}, which goes before the file
 * @param publicUrl {@code gongkai.public-url} without a slash at its end; empty where links have to do with a path
 */
public record IdentitySettings(boolean trial, Path keyFile, Optional<String> keysFromEnvironment, String publicUrl) {

    static IdentitySettings from(Environment environment) {
        @Nullable String inline = environment.getProperty("GONGKAI_KEYS");
        Path inDataDirectory = Path.of(environment.getProperty("gongkai.data", "data"), "keys", "personal-data.keys");
        // Spring would also read the variable GONGKAI_KEYS as the property gongkai.keys: then it is no path.
        @Nullable String path = inline == null ? environment.getProperty("gongkai.keys") : null;
        return new IdentitySettings(
                environment.getProperty("gongkai.mode", "trial").equals("trial"),
                path == null ? inDataDirectory : Path.of(path),
                Optional.ofNullable(inline),
                environment.getProperty("gongkai.public-url", "").replaceFirst("/+$", ""));
    }
}
