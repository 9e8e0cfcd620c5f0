package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.gongkai.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class KeyFileTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path directory;

    @Test
    void a_missing_file_is_made_for_the_owner_alone_and_read_again() throws IOException {
        Path file = directory.resolve("new/keys");
        KeyRing made = new KeyFile(file).open(true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new KeyFile(file).open(false)).isEqualTo(made);
        assertThat(directory.resolve("new")).isDirectoryContaining(file::equals).satisfies(dir -> {
            try (var files = Files.list(dir)) {
                assertThat(files).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-----w-", "rw--w----", "rwxrwxrwx"})
    void a_file_open_to_others_is_refused(String permissions) throws IOException {
        Path file = directory.resolve("keys");
        new KeyFile(file).open(true);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> new KeyFile(file).open(true))
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("0600");
    }

    @Test
    void keys_are_not_made_in_a_directory_that_others_may_write() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> new KeyFile(directory.resolve("keys")).open(true))
                .isInstanceOf(KeysRefused.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_lost_file_is_not_replaced_where_data_need_it() {
        assertThatThrownBy(() -> new KeyFile(directory.resolve("keys")).open(false))
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("backup");
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "index KEY",
                "seal 1 KEY",
                "index KEY\nindex KEY\nseal 1 KEY",
                "index KEY\nseal 1 KEY\nseal 1 KEY",
                "index KEY\nseal 0 KEY",
                "index KEY\nseal 65536 KEY",
                "index KEY\nseal one KEY",
                "index KEY\nseal 1 AAAA",
                "index KEY\nseal 1 KEY=",
                "index KEY\nseal 1 KEY extra",
                "index KEY\nseal 1 KEY\nnonsense",
                "\ufffd\u0000"
            })
    void a_malformed_file_is_refused_without_showing_it(String text) throws IOException {
        Path file = directory.resolve("keys");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text.replace("KEY", KEY));
        assertThatThrownBy(() -> new KeyFile(file).open(true))
                .isInstanceOf(KeysRefused.class)
                .hasMessageNotContaining(KEY);
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        Path file = directory.resolve("keys");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> new KeyFile(file).open(true)).isInstanceOf(KeysRefused.class);
    }

    @Test
    void the_environment_goes_before_the_file_and_is_not_taken_for_its_path() {
        String text = KeyRing.generate();
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        MockEnvironment environment = new MockEnvironment()
                .withProperty("GONGKAI_KEYS", encoded)
                .withProperty("gongkai.keys", encoded)
                .withProperty("gongkai.data", "/srv/gongkai")
                .withProperty("gongkai.mode", "service");
        IdentitySettings settings = IdentitySettings.from(environment);
        assertThat(settings.keyFile()).isEqualTo(Path.of("/srv/gongkai/keys/personal-data.keys"));
        assertThat(settings.trial()).isFalse();
        assertThat(KeyRing.fromBase64(settings.keysFromEnvironment().orElseThrow()))
                .isEqualTo(KeyRing.parse(text.lines().toList()));
        assertThatThrownBy(() -> KeyRing.fromBase64("not base64 at all")).isInstanceOf(KeysRefused.class);
    }

    @Test
    void a_database_starts_only_with_the_keys_it_was_used_with() {
        KnownKeys known = new KnownKeys(TestDatabase.fresh().jdbc());
        String first = KeyRing.generate();
        assertThat(known.isEmpty()).isTrue();
        known.check(KeyRing.parse(first.lines().toList()));
        known.check(KeyRing.parse((first + "seal 2 " + KEY).lines().toList()));
        assertThat(known.isEmpty()).isFalse();
        assertThatThrownBy(() -> known.check(KeyRing.parse(first.lines().toList())))
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("seal-2");
        assertThatThrownBy(() ->
                        known.check(KeyRing.parse(KeyRing.generate().lines().toList())))
                .isInstanceOf(KeysRefused.class);
    }

    @Test
    void a_ring_written_to_a_log_says_nothing_of_its_keys() {
        KeyRing ring =
                KeyRing.parse(("index " + KEY + "\nseal 3 " + KEY).lines().toList());
        assertThat(ring.toString()).isEqualTo("KeyRing[sealing=[3]]");
    }
}
