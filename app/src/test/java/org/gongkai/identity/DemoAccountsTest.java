package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class DemoAccountsTest {

    @Autowired
    DemoAccounts demo;

    @Autowired
    Residents residents;

    @Autowired
    SignIn signIn;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void there_is_an_account_for_every_role_that_an_account_can_have() {
        Set<Role> held = Arrays.stream(("section section2 office policylaw publicity secrecy disclosure deputy director"
                                + " staffing supervisor admin auditor citizen")
                        .split(" "))
                .flatMap(name -> residents.demo(name).roles().stream())
                .collect(Collectors.toSet());
        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values())
                        .filter(role -> role != Role.THIRD_PARTY && role != Role.SYSTEM)
                        .toList());
    }

    @Test
    void they_all_open_with_the_password_the_trial_tells() {
        assertThat(signIn.withPassword("section", "gongkai-demo"))
                .map(Person::sectionId)
                .contains("market");
        assertThat(signIn.withPassword("section2", "gongkai-demo"))
                .map(Person::sectionId)
                .contains("trade");
        assertThat(signIn.withPassword("citizen", "gongkai-demo"))
                .map(Person::staff)
                .contains(false);
    }

    @Test
    void making_them_again_changes_nothing() {
        String before = accounts();
        demo.create();
        assertThat(accounts()).isEqualTo(before);
        assertThat(bodies.sections(DemoAccounts.BODY)).hasSize(8);
    }

    private String accounts() {
        return jdbc.sql("SELECT string_agg(a::text, ' ' ORDER BY username) FROM account a")
                .query(String.class)
                .single();
    }
}
