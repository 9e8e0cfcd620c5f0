package org.gongkai.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnforcementRegisterTest {

    private final Regulations law = new LawInMemory().read();

    private EnforcementRegister register(EnforcementSource... sources) {
        return new EnforcementRegister(law, List.of(sources));
    }

    private static EnforcementSource step(String by, String... citations) {
        return () -> Arrays.stream(citations)
                .map(citation -> new Enforcement(Citation.of(citation), by))
                .toList();
    }

    @Test
    void names_what_enforces_an_article_each_once_and_in_order() {
        EnforcementRegister register = register(
                step("procedure:request/register", "YS-5", "YS-5(1)"), step("procedure:request/reply", "YS-5"));
        assertThat(register.enforcedBy(Citation.of("YS-5")))
                .containsExactly("procedure:request/register", "procedure:request/reply");
        assertThat(register.enforcedBy(Citation.of("YS-4"))).isEmpty();
    }

    @Test
    void a_paragraph_is_enforced_by_what_enforces_its_article_but_not_by_another_paragraph() {
        EnforcementRegister register = register(step("whole", "YS-5"), step("first", "YS-5(1)"));
        assertThat(register.enforcedBy(Citation.of("YS-5(1)"))).containsExactly("whole", "first");
        assertThat(register.enforcedBy(Citation.of("YS-5(2)"))).containsExactly("whole");
    }

    @Test
    void finds_enforced_articles_that_nothing_enforces() {
        assertThat(register(step("reply", "YS-5(1)")).enforcedByNothing())
                .extracting(Article::id)
                .containsExactly("YS-4");
        assertThat(register(step("both", "YS-4", "YS-5")).enforcedByNothing()).isEmpty();
    }

    @Test
    void articles_without_effect_need_no_enforcement() {
        assertThat(register().enforcedByNothing()).extracting(Article::id).doesNotContain("条例32");
    }

    @Test
    void finds_citations_in_the_code_that_no_instrument_has() {
        assertThat(register(step("typo", "YS-5", "YS-55", "条例99", "YS-55")).unknownCitations())
                .containsExactly(Citation.of("YS-55"), Citation.of("条例99"));
    }

    @Test
    void the_list_of_outcomes_enforces_its_grounds_and_remedies() {
        EnforcementRegister register = register(new OutcomeCatalogue(law));
        assertThat(register.enforcedBy(Citation.of("条例32"))).containsExactly("outcome:disclosed", "remedy:two-way");
    }

    @Test
    void of_the_shipped_statutes_the_outcomes_enforce_all_that_no_step_has_to() {
        Regulations shipped = Regulations.shipped();
        assertThat(new EnforcementRegister(shipped, List.of(new OutcomeCatalogue(shipped))).enforcedByNothing())
                .extracting(Article::id)
                .containsExactly(
                        "ZD-1", "ZD-2", "ZD-3", "ZD-4", "YS-3", "YS-4", "YS-5", "YS-6", "BG-3", "条例17", "条例19", "条例20",
                        "条例21", "条例23", "条例26", "条例29", "条例31", "条例33", "条例40");
    }
}
