package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final ResourceBundle chinese = ResourceBundle.getBundle("messages/identity", Locale.SIMPLIFIED_CHINESE);
    private final ResourceBundle english = ResourceBundle.getBundle("messages/identity", Locale.ENGLISH);

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
    }

    @Test
    void every_role_event_and_state_has_a_name() {
        assertThat(chinese.keySet())
                .containsAll(Arrays.stream(Role.values())
                        .map(role -> "identity.role." + role.code())
                        .toList())
                .containsAll(Arrays.stream(SecurityEvent.values())
                        .map(event -> "identity.event." + event.code())
                        .toList())
                .containsAll(Arrays.stream(AdminAccounts.State.values())
                        .map(state -> "identity.state." + state.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void every_refusal_in_the_code_has_a_text() throws IOException {
        Pattern refusal =
                Pattern.compile("(?:Problem|refused)\\((?:field|\"\\w*\"), \"([a-z-]+)\"|problem\\(\"([a-z-]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/gongkai/identity"))) {
            Set<String> codes = files.filter(Files::isRegularFile)
                    .flatMap(file -> refusal.matcher(read(file)).results())
                    .map(WordingTest::code)
                    .collect(Collectors.toSet());
            assertThat(codes).hasSizeGreaterThan(20).allMatch(code -> chinese.containsKey("identity.reason." + code));
        }
    }

    private static String code(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
