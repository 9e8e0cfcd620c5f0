package org.gongkai.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the content security policy and the look of the house ask of every template. */
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** What no browser ever sees: the page from which a paper is laid out, with its style and without any script. */
    private static final String PAPER = "A paper as the page its PDF is laid out from";

    @TestFactory
    Stream<DynamicTest> no_inline_style_script_or_handler() throws IOException {
        return each(template -> assertThat(
                        template.contains(PAPER) ? template.replaceFirst("<style type=.*</style>", "") : template)
                .doesNotContainPattern("\\sstyle\\s*=")
                .doesNotContainPattern("<style")
                .doesNotContainPattern("\\son[a-z]+\\s*=")
                .doesNotContainPattern("<script(?![^>]*(\\ssrc=|\\stype=\"application/ld\\+json\"))")
                .doesNotContainPattern("javascript:"));
    }

    @TestFactory
    Stream<DynamicTest> unescaped_output_only_for_what_was_made_safe() throws IOException {
        return each(template -> assertThat(SAFE.stream().reduce(template, (rest, safe) -> rest.replace(safe, "")))
                .doesNotContain("$unsafe"));
    }

    @TestFactory
    Stream<DynamicTest> every_posting_form_carries_its_token() throws IOException {
        return each(template ->
                assertThat(count(template, "@template.fragment.csrf(")).isEqualTo(count(template, "method=\"post\"")));
    }

    /** Drawings; a document's cleaned text; paragraphs compared after escaping; data that cannot end their element; our own style sheet. */
    private static final List<String> SAFE = List.of(
            "$unsafe{Diagram.svg(graph, id, page)}",
            "$unsafe{view.body()}",
            "$unsafe{sheet.body()}",
            "$unsafe{row.html()}",
            "$unsafe{head.jsonLd()}",
            "<style type=\"text/css\">$unsafe{style}</style>");

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private interface Check {
        void on(String template);
    }

    private static Stream<DynamicTest> each(Check check) throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            TEMPLATES.relativize(file).toString(), () -> check.on(Files.readString(file, UTF_8))));
        }
    }
}
