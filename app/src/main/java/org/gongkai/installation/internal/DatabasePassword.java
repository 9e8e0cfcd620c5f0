package org.gongkai.installation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords of the embedded database: random, never chosen, and made of letters and digits so that they need no quoting. */
final class DatabasePassword {

    private static final String NAME = "database.password";
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DatabasePassword() {}

    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The superuser's password, kept among these keys; at the first call a new one. */
    static String keptIn(Path keys) throws IOException {
        var file = file(keys);
        if (!Files.exists(file)) {
            PrivateFiles.write(keys, NAME, random());
        }
        return Files.readString(file).strip();
    }

    static Path file(Path keys) {
        return keys.resolve(NAME);
    }
}
