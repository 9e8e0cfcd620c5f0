package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.identity.Accounts.NewStaff;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IdentityTest
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    People people;

    @Autowired
    Bodies bodies;

    @Autowired
    SignIn signIn;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Residents residents;

    @Test
    void a_new_member_of_staff_sets_the_password_by_a_link_that_works_once() {
        var invitation = accounts.create(residents.admin(), wish("new.clerk", "market", Role.SECTION))
                .orElseThrow();
        String token = invitation.link().token();
        assertThat(invitation.person().actsForSection("market")).isTrue();
        assertThat(signIn.withPassword("new.clerk", "")).isEmpty();
        assertThat(ownAccount.openPasswordLink(token)).contains(invitation.person());

        assertThat(ownAccount.setPassword(token, "short").problems())
                .containsExactly(new Problem("password", "password-too-short"));
        assertThat(ownAccount.setPassword(token, "a good long phrase").isDone()).isTrue();
        assertThat(signIn.withPassword("new.clerk", "a good long phrase")).isPresent();
        assertThat(ownAccount.openPasswordLink(token)).isEmpty();
        assertThat(ownAccount.setPassword(token, "a second long phrase").problems())
                .containsExactly(new Problem("", "link-unknown"));
    }

    @Test
    void every_problem_of_a_new_account_is_named() {
        NewStaff wish = new NewStaff(
                DemoAccounts.BODY, "no spaces please", " ", "nowhere", Set.of(Role.ADMINISTRATOR, Role.SYSTEM));
        assertThat(accounts.create(residents.admin(), wish).problems())
                .containsExactlyInAnyOrder(
                        new Problem("username", "username-malformed"),
                        new Problem("displayName", "name-malformed"),
                        new Problem("roles", "role-not-assignable"),
                        new Problem("roles", "role-stands-alone"),
                        new Problem("section", "section-unknown"));
        assertThat(accounts.create(residents.admin(), wish("OFFICE", "office", Role.OFFICE))
                        .problems())
                .containsExactly(new Problem("username", "username-taken"));
        assertThat(accounts.create(residents.admin(), wish("without-section", null, Role.SECTION))
                        .problems())
                .containsExactly(new Problem("section", "section-missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab\there", "turned\u202eround", "line\nbreak", "nul\u0000"})
    void display_names_cannot_disguise_themselves(String name) {
        assertThat(accounts.rename(residents.admin(), residents.demo("office").id(), name)
                        .problems())
                .containsExactly(new Problem("displayName", "name-malformed"));
    }

    @Test
    void only_administrators_change_accounts() {
        Person office = residents.demo("office");
        assertThatThrownBy(() -> accounts.disable(office, office.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.create(office, wish("x1", null))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.setRoles(residents.demo("auditor"), office.id(), Set.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_administrator_reaches_staff_of_the_own_body_only() {
        bodies.save(new Body("other-body", "某市某局", "Some Bureau", "某局", Body.Contact.NONE));
        Person installation = new Person(
                residents.admin().id(), null, "root", "Root", true, null, Set.of(Role.ADMINISTRATOR), Map.of());
        Person foreign = accounts.create(
                        installation, new NewStaff("other-body", "foreign", "某某", null, Set.of(Role.OFFICE)))
                .orElseThrow()
                .person();

        assertThat(accounts.disable(residents.admin(), foreign.id()).problems())
                .containsExactly(new Problem("", "account-unknown"));
        assertThat(accounts.resetPassword(residents.admin(), foreign.id()).problems())
                .containsExactly(new Problem("", "account-unknown"));
        assertThat(accounts.disable(installation, foreign.id()).isDone()).isTrue();
        assertThat(accounts.disable(residents.admin(), UUID.randomUUID()).problems())
                .containsExactly(new Problem("", "account-unknown"));
    }

    @Test
    void the_last_administrator_stays() {
        Person admin = residents.admin();
        assertThat(accounts.disable(admin, admin.id()).problems())
                .containsExactly(new Problem("", "last-administrator"));
        assertThat(accounts.setRoles(admin, admin.id(), Set.of(Role.OFFICE)).problems())
                .containsExactly(new Problem("", "last-administrator"));

        Person second = residents.staff(null, Role.ADMINISTRATOR);
        assertThat(accounts.disable(admin, second.id()).isDone()).isTrue();
    }

    @Test
    void roles_change_at_once_and_may_not_be_mixed_with_running_the_system() {
        Person clerk = residents.staff("market", Role.SECTION);
        Person changed = accounts.setRoles(residents.admin(), clerk.id(), Set.of(Role.OFFICE, Role.PUBLICITY))
                .orElseThrow();
        assertThat(changed.roles()).containsExactlyInAnyOrder(Role.OFFICE, Role.PUBLICITY);
        assertThat(people.withRole(DemoAccounts.BODY, Role.PUBLICITY)).contains(changed);
        assertThat(accounts.setRoles(residents.admin(), clerk.id(), Set.of(Role.OFFICE, Role.AUDITOR))
                        .problems())
                .containsExactly(new Problem("roles", "role-stands-alone"));
        assertThat(accounts.setRoles(residents.admin(), residents.citizen().id(), Set.of(Role.OFFICE))
                        .isDone())
                .isFalse();
    }

    @Test
    void a_disabled_account_opens_neither_by_password_nor_by_token_and_stays_in_history() {
        Person clerk = residents.staff("market", Role.SECTION);
        String secret =
                tokens.create(clerk, "script", Duration.ofDays(1)).orElseThrow().secret();
        accounts.disable(residents.admin(), clerk.id()).orElseThrow();

        assertThat(signIn.withPassword(clerk.username(), Residents.PASSWORD)).isEmpty();
        assertThat(tokens.authenticate(secret)).isEmpty();
        assertThat(people.find(clerk.id())).isPresent();
        assertThat(people.findEnabled(clerk.id())).isEmpty();
        assertThat(people.inSection(DemoAccounts.BODY, "market")).doesNotContain(clerk);
        assertThat(people.displayNames(Set.of(clerk.id()))).containsEntry(clerk.id(), "某某");

        accounts.enable(residents.admin(), clerk.id()).orElseThrow();
        assertThat(signIn.withPassword(clerk.username(), Residents.PASSWORD)).isPresent();
    }

    @Test
    void a_reset_ends_the_old_password_and_an_older_link() {
        Person clerk = residents.staff("market", Role.SECTION);
        var first = accounts.resetPassword(residents.admin(), clerk.id()).orElseThrow();
        var second = accounts.resetPassword(residents.admin(), clerk.id()).orElseThrow();
        assertThat(signIn.withPassword(clerk.username(), Residents.PASSWORD)).isEmpty();
        assertThat(ownAccount.openPasswordLink(first.token())).isEmpty();
        assertThat(ownAccount.openPasswordLink(second.token())).isPresent();
    }

    @Test
    void search_takes_wildcards_literally() {
        assertThat(people.search(DemoAccounts.BODY, "张丽", 5))
                .extracting(Person::username)
                .containsExactly("office");
        assertThat(people.search(DemoAccounts.BODY, "%", 5)).isEmpty();
        assertThat(people.search(DemoAccounts.BODY, "_", 5)).isEmpty();
    }

    private static NewStaff wish(String username, @Nullable String section, Role... roles) {
        return new NewStaff(DemoAccounts.BODY, username, "某某", section, Set.of(roles));
    }
}
