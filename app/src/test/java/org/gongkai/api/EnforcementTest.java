package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.regulation.Article;
import org.gongkai.regulation.EnforcementRegister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The law and the code answer for each other. */
class EnforcementTest extends ApiTest {

    @Autowired
    EnforcementRegister register;

    @Test
    void the_code_cites_no_article_that_does_not_exist() {
        assertThat(register.unknownCitations()).isEmpty();
    }

    @Test
    void no_article_said_to_be_enforced_is_enforced_by_nothing() {
        assertThat(register.enforcedByNothing()).extracting(Article::id).isEmpty();
    }
}
