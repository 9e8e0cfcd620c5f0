package org.gongkai.regulation;

import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.regulation.Instrument.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law data as shipped: complete, and each part pointing at parts that exist. */
class ShippedLawTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN_WORDS = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern SPACE_IN_CHINESE = Pattern.compile("\\p{IsHan} \\p{IsHan}");

    private final Regulations law = Regulations.shipped();

    @Test
    void every_article_of_the_seed_is_there_exactly_once() {
        assertThat(seedArticles().map(Article::id))
                .containsExactlyElementsOf(Stream.of(
                                numbered("ZD-", 4),
                                numbered("YS-", 6),
                                numbered("YG-", 7),
                                numbered("GF-", 8),
                                numbered("QD-", 18),
                                numbered("YQ-1.", 4),
                                numbered("YQ-2.", 5),
                                numbered("HY-", 4),
                                numbered("BG-", 4))
                        .flatMap(ids -> ids)
                        .toList());
    }

    private static Stream<String> numbered(String prefix, int last) {
        return rangeClosed(1, last).mapToObj(number -> prefix + number);
    }

    private Stream<Article> seedArticles() {
        return law.instruments().stream()
                .filter(instrument -> instrument.kind() == Kind.SEED)
                .flatMap(instrument -> instrument.articles().stream());
    }

    private Stream<Article> allArticles() {
        return law.instruments().stream().flatMap(instrument -> instrument.articles().stream());
    }

    @Test
    void the_pre_disclosure_regulation_that_stands_twice_is_loaded_once_with_both_sources() {
        Instrument preDisclosure = law.instrument("YG").orElseThrow();
        assertThat(preDisclosure.sources())
                .hasSize(2)
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("A"), b -> assertThat(b).startsWith("B"));
        assertThat(law.doubt("D1").orElseThrow().articles())
                .containsExactlyElementsOf(
                        preDisclosure.articles().stream().map(Article::citation).toList());
    }

    @Test
    void doubts_D1_to_D30_are_complete_and_point_at_existing_articles() {
        assertThat(law.doubts().stream().map(Doubt::id))
                .containsExactlyElementsOf(numbered("D", 30).toList());
        assertThat(law.doubts())
                .allSatisfy(doubt -> assertThat(doubt.articles()).isNotEmpty().allMatch(law::knows));
    }

    @Test
    void YS_4_can_be_switched_from_seed_to_statute() {
        Doubt.Setting setting =
                Objects.requireNonNull(law.doubt("D12").orElseThrow().setting());
        assertThat(setting).isEqualTo(new Doubt.Setting("rule.YS-4.layer", List.of("seed", "statute"), "seed"));
        assertThat(law.doubtsOn(Citation.of("YS-4(1)")).stream().map(Doubt::id))
                .containsExactly("D8", "D11", "D12", "D30");
    }

    @ParameterizedTest
    @CsvSource({
        "YS-1, doubt", "YS-2, no-effect", "YS-3, enforced", "YS-4, enforced", "YS-5, enforced", "YS-6, enforced",
        "BG-3, enforced", "QD-5, text-lost", "QD-6, text-lost", "YG-7, no-effect", "ZD-4, enforced", "条例33, enforced"
    })
    void status_of_what_this_release_does_and_does_not_do(String article, String status) {
        assertThat(law.article(Citation.of(article)).orElseThrow().status().code())
                .isEqualTo(status);
    }

    @Test
    void lost_texts_leave_room_for_the_bodys_interpretation() {
        assertThat(allArticles().filter(article -> article.status() == ArticleStatus.TEXT_LOST))
                .hasSize(2)
                .allSatisfy(article -> assertThat(article.remark()).contains("登记其理解"));
    }

    @Test
    void an_article_exists_up_to_its_last_paragraph() {
        assertThat(law.knows(Citation.of("条例33(3)"))).isTrue();
        assertThat(law.knows(Citation.of("条例33(3.1)"))).isTrue();
        assertThat(law.knows(Citation.of("条例33(4)"))).isFalse();
        assertThat(law.knows(Citation.of("条例52"))).isFalse();
        assertThat(law.knows(Citation.of("ZZ-1"))).isFalse();
    }

    @Test
    void every_text_is_in_chinese_and_in_english() {
        law.instruments().forEach(each -> bothLanguages(each.title(), each.titleEn()));
        allArticles().forEach(ShippedLawTest::bothLanguages);
        law.doubts().forEach(each -> {
            bothLanguages(each.title(), each.titleEn());
            bothLanguages(each.explanation(), each.explanationEn());
            bothLanguages(each.decision(), each.decisionEn());
        });
        law.parameters().forEach(each -> {
            bothLanguages(each.title(), each.titleEn());
            each.values().stream()
                    .filter(value -> value.remark() != null)
                    .forEach(value -> bothLanguages(value.remark(), value.remarkEn()));
        });
        law.outcomes().forEach(each -> {
            bothLanguages(each.label(), each.labelEn());
            bothLanguages(each.family().label(), each.family().labelEn());
        });
    }

    private static void bothLanguages(Article article) {
        bothLanguages(article.title(), article.titleEn());
        bothLanguages(article.effect(), article.effectEn());
        if (article.noEffectReason() != null) {
            bothLanguages(article.noEffectReason(), article.noEffectReasonEn());
        }
        if (article.remark() != null) {
            bothLanguages(article.remark(), article.remarkEn());
        }
    }

    private static void bothLanguages(@Nullable String chinese, @Nullable String english) {
        assertThat(chinese).containsPattern(HAN).doesNotContainPattern(SPACE_IN_CHINESE);
        assertThat(english).containsPattern(LATIN_WORDS);
    }

    @Test
    void every_file_of_instruments_is_listed_in_the_index() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/law/instruments"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(LawIndex.read(LawFiles.shipped()).stream().map(LawIndex.Entry::file))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("index.yaml"))
                                    .toList());
        }
    }
}
