package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.identity.Outcome.Problem;
import org.gongkai.procedure.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"li.si", "zhang_san", "白城张三", "白城zhang3", "김영희kim", "josé", "Иван", "applicant7"})
    void people_are_called_as_they_are_called(String typed) {
        assertThat(Usernames.objectionForCitizen(Usernames.canonical(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0430lice", "zh\u0430ng", "li\u03bfu", "張\u0430"})
    void letters_that_look_alike_do_not_stand_together(String typed) {
        assertThat(Usernames.objectionForCitizen(Usernames.canonical(typed)))
                .contains(new Problem("username", "username-mixed-scripts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin", "Admin", "ADMIN", "ａｄｍｉｎ", "adm1n", "admın", "ádmin", "ad.min", "r00t", "0ffice", "deputy",
                "secrecy", "system", "section", "管理员", "办公室"
            })
    void nobody_looks_like_the_authority_at_a_glance(String typed) {
        assertThat(Usernames.objectionForCitizen(Usernames.canonical(typed)))
                .contains(new Problem("username", "username-taken"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPLICANT", "THIRD_PARTY"})
    void no_citizen_is_called_like_an_office(Role role) {
        assertThat(Usernames.objectionForCitizen(role.code())).contains(new Problem("username", "username-taken"));
        assertThat(Usernames.objection(role.code())).isEmpty();
    }
}
