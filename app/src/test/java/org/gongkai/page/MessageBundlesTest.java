package org.gongkai.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern WHOLE_KEY =
            Pattern.compile("\\btext\\(\\s*\"((?!applicant)[^\".]+\\.[^\"]+)\"\\s*[,)]");
    private static final Pattern KEY_BEGINNING = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"\\s*\\+");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private final Texts texts = Texts.load();

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(texts.keys(Texts.ENGLISH)).containsExactlyInAnyOrderElementsOf(texts.keys(Texts.CHINESE));
    }

    @Test
    void both_languages_use_the_same_arguments() {
        assertThat(texts.keys(Texts.CHINESE))
                .allSatisfy(key -> assertThat(places(texts.get(Texts.ENGLISH, key)))
                        .as(key)
                        .isEqualTo(places(texts.get(Texts.CHINESE, key))));
    }

    @Test
    void no_text_is_empty() {
        assertThat(texts.keys(Texts.CHINESE))
                .noneMatch(key -> texts.get(Texts.CHINESE, key).isBlank()
                        || texts.get(Texts.ENGLISH, key).isBlank());
    }

    @Test
    void every_key_used_in_templates_and_code_exists() throws IOException {
        assertThat(found(WHOLE_KEY)).isNotEmpty().allMatch(key -> texts.has(Texts.CHINESE, key), "exists");
    }

    @Test
    void every_key_put_together_has_at_least_one_text() throws IOException {
        assertThat(found(KEY_BEGINNING))
                .allMatch(beginning -> texts.keys(Texts.CHINESE).stream().anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void every_key_begins_with_its_module_and_stands_once_in_its_file() throws IOException {
        for (Path file : files(MAIN.resolve("resources/messages"), ".properties")) {
            String module = file.getFileName().toString().replaceFirst("_(zh_CN|en)\\.properties$", "");
            String content = Files.readString(file, UTF_8);
            Properties read = new Properties();
            read.load(new StringReader(content));
            assertThat(read.stringPropertyNames()).as("%s", file).allMatch(key -> key.startsWith(module + "."));
            assertThat(content.lines().filter(line -> line.contains("=") && !line.startsWith("#")))
                    .as("%s", file)
                    .hasSize(read.size());
        }
    }

    @Test
    void the_frame_and_the_fronts_keep_no_text_nobody_shows() throws IOException {
        Set<String> whole = found(Pattern.compile("\"((?:page|portal|console)\\.[\\w.-]+)\""));
        assertThat(texts.keys(Texts.CHINESE).stream().filter(key -> key.matches("(page|portal|console)\\..*")))
                .allMatch(key -> whole.contains(key)
                        || whole.stream().anyMatch(start -> start.endsWith(".") && key.startsWith(start)));
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(MatchResult::group).toList());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : Stream.of(files(MAIN.resolve("jte"), ".jte"), files(MAIN.resolve("java"), ".java"))
                .flatMap(List::stream)
                .toList()) {
            pattern.matcher(Files.readString(file, UTF_8)).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
