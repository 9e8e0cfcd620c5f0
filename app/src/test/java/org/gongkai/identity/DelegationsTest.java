package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.identity.Delegations.Wish;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class DelegationsTest {

    @Autowired
    Delegations delegations;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Residents residents;

    @Autowired
    SecurityLog log;

    @Autowired
    RehearsalClock clock;

    Person deputy;
    Person clerk;
    LocalDate first;
    LocalDate last;

    @BeforeEach
    void people() {
        deputy = residents.staff(null, Role.DEPUTY_DIRECTOR);
        clerk = residents.staff("office", Role.OFFICE);
        first = clock.today().plusDays(10);
        last = first.plusDays(4);
    }

    @Test
    void a_role_is_delegated_from_the_first_to_the_last_day_and_not_a_day_more() {
        grant(deputy, Role.DEPUTY_DIRECTOR, clerk);

        assertThat(on(first.minusDays(1)).has(Role.DEPUTY_DIRECTOR)).isFalse();
        assertThat(on(first).has(Role.DEPUTY_DIRECTOR)).isTrue();
        assertThat(on(last).has(Role.DEPUTY_DIRECTOR)).isTrue();
        assertThat(on(last.plusDays(1)).has(Role.DEPUTY_DIRECTOR)).isFalse();
    }

    @Test
    void the_days_are_those_of_the_business_zone() {
        grant(deputy, Role.DEPUTY_DIRECTOR, clerk);
        clock.setTo(first.minusDays(1));
        clock.forward(Duration.ofHours(15).minusSeconds(1));
        assertThat(now(clerk).has(Role.DEPUTY_DIRECTOR)).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(now(clerk).has(Role.DEPUTY_DIRECTOR)).isTrue();
    }

    @Test
    void the_delegate_acts_for_the_delegator_and_for_oneself_in_own_roles() {
        grant(deputy, Role.DEPUTY_DIRECTOR, clerk);
        Person acting = on(first);
        assertThat(acting.actingFor(Role.DEPUTY_DIRECTOR)).contains(deputy.id());
        assertThat(acting.actingFor(Role.OFFICE)).isEmpty();
        assertThat(acting.roles()).containsExactly(Role.OFFICE);
        assertThat(acting.allRoles()).containsExactly(Role.OFFICE, Role.DEPUTY_DIRECTOR);
        assertThat(people.withRole(DemoAccounts.BODY, Role.DEPUTY_DIRECTOR)).contains(acting, now(deputy));
    }

    @Test
    void a_delegated_section_role_reaches_the_section_of_the_delegator() {
        Person market = residents.staff("market", Role.SECTION);
        grant(market, Role.SECTION, clerk);
        assertThat(on(first).actsForSection("market")).isTrue();
        assertThat(on(first).actsForSection("office")).isFalse();
    }

    @Test
    void nobody_delegates_a_role_not_held_nor_passes_on_a_delegated_one() {
        assertThat(wish(deputy, Role.DIRECTOR, clerk).problems()).containsExactly(new Problem("role", "role-not-held"));
        grant(deputy, Role.DEPUTY_DIRECTOR, clerk);
        clock.setTo(first);
        Person third = residents.staff("market", Role.SECTION);
        assertThat(wish(now(clerk), Role.DEPUTY_DIRECTOR, third).problems())
                .containsExactly(new Problem("role", "role-not-held"));
    }

    @Test
    void running_and_reading_the_system_are_not_delegated_and_take_no_delegation() {
        Person admin = residents.admin();
        assertThat(wish(admin, Role.ADMINISTRATOR, clerk).problems())
                .containsExactly(new Problem("role", "role-not-delegable"));
        assertThat(wish(residents.demo("auditor"), Role.AUDITOR, clerk).problems())
                .containsExactly(new Problem("role", "role-not-delegable"));
        assertThat(wish(deputy, Role.DEPUTY_DIRECTOR, admin).problems())
                .containsExactly(new Problem("to", "role-stands-alone"));
    }

    @Test
    void strangers_citizens_and_oneself_receive_nothing() {
        assertThat(wish(deputy, Role.DEPUTY_DIRECTOR, residents.citizen()).problems())
                .containsExactly(new Problem("to", "account-unknown"));
        assertThat(wish(deputy, Role.DEPUTY_DIRECTOR, deputy).problems())
                .containsExactly(new Problem("to", "delegation-to-oneself"));
        Person foreigner = residents.demo("director");
        Wish notMine = new Wish(foreigner.id(), Role.DIRECTOR, clerk.id(), first, last, "代为处理");
        assertThat(delegations.grant(clerk, notMine).problems())
                .containsExactly(new Problem("from", "account-unknown"));
    }

    @Test
    void what_an_administrator_arranges_stands_in_the_delegator_s_name_and_the_delegator_ends_it() {
        Person admin = residents.admin();
        Wish theirs = new Wish(deputy.id(), Role.DEPUTY_DIRECTOR, clerk.id(), first, last, "按分管领导书面委托");
        Delegation arranged = delegations.grant(admin, theirs).orElseThrow();
        assertThat(arranged.from()).isEqualTo(deputy.id());
        assertThat(arranged.createdBy()).isEqualTo(admin.id());
        assertThat(delegations.of(deputy.id())).contains(arranged);
        assertThat(log.list(new SecurityLog.Filter(deputy.id(), SecurityEvent.DELEGATION_ARRANGED, null), 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(admin.id()));
        assertThat(delegations.revoke(deputy, arranged.id()).isDone()).isTrue();
    }

    @Test
    void what_one_gives_away_oneself_was_arranged_by_nobody() {
        grant(deputy, Role.DEPUTY_DIRECTOR, clerk);
        assertThat(log.list(new SecurityLog.Filter(deputy.id(), SecurityEvent.DELEGATION_ARRANGED, null), 10))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-12-31, true",
        "2027-01-01, 2028-01-01, false",
        "2027-03-01, 2028-02-29, true",
        "2027-03-01, 2028-03-01, false",
        "2028-02-29, 2029-02-27, true",
        "2028-02-29, 2029-02-28, false"
    })
    void a_delegation_lasts_a_year_at_most_and_its_last_day_is_one_of_it(LocalDate from, LocalDate to, boolean may) {
        Outcome<Delegation> outcome =
                delegations.grant(deputy, new Wish(deputy.id(), Role.DEPUTY_DIRECTOR, clerk.id(), from, to, "借调"));
        assertThat(outcome.problems()).isEqualTo(may ? List.of() : List.of(new Problem("validTo", "period-too-long")));
    }

    @Test
    void the_period_must_run_forward_and_not_be_over() {
        Wish reversed = new Wish(deputy.id(), Role.DEPUTY_DIRECTOR, clerk.id(), last, first, "出差");
        assertThat(delegations.grant(deputy, reversed).problems())
                .containsExactly(new Problem("validTo", "period-reversed"));
        LocalDate yesterday = clock.today().minusDays(1);
        Wish past = new Wish(deputy.id(), Role.DEPUTY_DIRECTOR, clerk.id(), yesterday, yesterday, " ");
        assertThat(delegations.grant(deputy, past).problems())
                .containsExactly(new Problem("validTo", "period-past"), new Problem("reason", "reason-missing"));
    }

    @Test
    void it_ends_with_revocation_and_the_past_stays_as_it_was() {
        Delegation delegation = grant(deputy, Role.DEPUTY_DIRECTOR, clerk);
        clock.setTo(first.plusDays(2));
        assertThat(delegations.revoke(clerk, delegation.id()).problems())
                .containsExactly(new Problem("", "delegation-unknown"));
        delegations.revoke(deputy, delegation.id()).orElseThrow();

        assertThat(now(clerk).has(Role.DEPUTY_DIRECTOR)).isFalse();
        assertThat(inForce(first.plusDays(1), delegation)).isTrue();
        assertThat(inForce(first.plusDays(2), delegation)).isFalse();
        assertThat(delegations.revoke(deputy, UUID.randomUUID()).isDone()).isFalse();
    }

    @Test
    void it_ends_when_the_delegator_loses_the_role_or_the_account() {
        grant(deputy, Role.DEPUTY_DIRECTOR, clerk);
        assertThat(on(first).has(Role.DEPUTY_DIRECTOR)).isTrue();
        accounts.setRoles(residents.admin(), deputy.id(), Set.of(Role.SUPERVISOR))
                .orElseThrow();
        assertThat(now(clerk).has(Role.DEPUTY_DIRECTOR)).isFalse();
        accounts.setRoles(residents.admin(), deputy.id(), Set.of(Role.DEPUTY_DIRECTOR))
                .orElseThrow();
        assertThat(now(clerk).has(Role.DEPUTY_DIRECTOR)).isTrue();
        accounts.disable(residents.admin(), deputy.id()).orElseThrow();
        assertThat(now(clerk).has(Role.DEPUTY_DIRECTOR)).isFalse();
    }

    private Delegation grant(Person from, Role role, Person to) {
        return wish(from, role, to).orElseThrow();
    }

    private Outcome<Delegation> wish(Person from, Role role, Person to) {
        return delegations.grant(from, new Wish(from.id(), role, to.id(), first, last, "外出考察期间代行"));
    }

    private Person on(LocalDate day) {
        clock.setTo(day);
        return now(clerk);
    }

    private Person now(Person person) {
        return people.find(person.id()).orElseThrow();
    }

    private boolean inForce(LocalDate day, Delegation delegation) {
        return delegations.inForce(DemoAccounts.BODY, day).stream()
                .anyMatch(found -> found.id().equals(delegation.id()));
    }
}
