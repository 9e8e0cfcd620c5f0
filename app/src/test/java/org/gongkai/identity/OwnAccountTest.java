package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.identity.OwnAccount.Registration;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class OwnAccountTest {

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    SignIn signIn;

    @Autowired
    PersonalData personalData;

    @Autowired
    Residents residents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_citizen_registers_and_is_an_applicant_of_no_body() {
        Person citizen = ownAccount
                .register(new Registration(" 白城张三 ", "这是一个足够长的好密码", null, null))
                .orElseThrow();
        assertThat(citizen.staff()).isFalse();
        assertThat(citizen.bodyId()).isNull();
        assertThat(citizen.allRoles()).containsExactly(Role.APPLICANT);
        assertThat(signIn.withPassword("白城张三", "这是一个足够长的好密码")).contains(citizen);
    }

    @Test
    void every_problem_of_a_registration_is_named() {
        assertThat(ownAccount
                        .register(new Registration("x", "123", "call me", "at home"))
                        .problems())
                .containsExactly(
                        new Problem("username", "username-malformed"),
                        new Problem("password", "password-too-short"),
                        new Problem("phone", "phone-malformed"),
                        new Problem("email", "email-malformed"));
        assertThat(ownAccount
                        .register(new Registration("Citizen", Residents.PASSWORD, null, null))
                        .problems())
                .containsExactly(new Problem("username", "username-taken"));
        assertThat(ownAccount
                        .register(new Registration("Root", Residents.PASSWORD, null, null))
                        .problems())
                .containsExactly(new Problem("username", "username-taken"));
    }

    @Test
    void contacts_are_sealed_and_a_dump_of_the_database_does_not_show_them() {
        String phone = "13943612345";
        Person citizen = ownAccount
                .register(new Registration("sealed-citizen", Residents.PASSWORD, phone, "zhang@example.com"))
                .orElseThrow();

        String dump = dump();
        assertThat(dump).contains("sealed-citizen").doesNotContain(phone).doesNotContain("zhang@example.com");
        assertThat(dump).doesNotContain(hex(phone)).doesNotContain(hex("zhang@example.com"));
        byte[] sealed = jdbc.sql("SELECT phone_sealed FROM account WHERE id = :id")
                .param("id", citizen.id())
                .query(byte[].class)
                .single();
        assertThat(personalData.open(OwnAccount.PHONE, sealed)).isEqualTo(phone);
    }

    @Test
    void a_new_password_ends_every_other_session_of_the_account() {
        Person citizen = residents.citizen();
        Person other = residents.citizen();
        String here = session(citizen);
        String elsewhere = session(citizen);
        String others = session(other);

        assertThat(ownAccount
                        .changePassword(citizen, "wrong password", "a new long phrase", here)
                        .problems())
                .containsExactly(new Problem("current", "password-wrong"));
        assertThat(sessions()).contains(here, elsewhere, others);

        ownAccount
                .changePassword(citizen, Residents.PASSWORD, "a new long phrase", here)
                .orElseThrow();
        assertThat(sessions()).contains(here, others).doesNotContain(elsewhere);
        assertThat(signIn.withPassword(citizen.username(), Residents.PASSWORD)).isEmpty();
        assertThat(signIn.withPassword(citizen.username(), "a new long phrase")).isPresent();
    }

    @Test
    void guessing_the_current_password_locks_the_account_too() {
        Person citizen = residents.citizen();
        for (int i = 0; i < 5; i++) {
            ownAccount.changePassword(citizen, "wrong password", "a new long phrase", "");
        }
        assertThat(ownAccount
                        .changePassword(citizen, Residents.PASSWORD, "a new long phrase", "")
                        .isDone())
                .isFalse();
    }

    private String session(Person person) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                INSERT INTO spring_session (primary_id, session_id, creation_time, last_access_time,
                                            max_inactive_interval, expiry_time, principal_name)
                VALUES (:id, :id, 0, 0, 1800, 9999999999999, :person)""").param("id", id).param("person", person.id().toString()).update();
        return id;
    }

    private List<String> sessions() {
        return jdbc.sql("SELECT session_id FROM spring_session")
                .query(String.class)
                .list();
    }

    /** Every row of every table of the module as text; PostgreSQL writes bytes in hexadecimal. */
    private String dump() {
        StringBuilder dump = new StringBuilder();
        jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("SELECT t::text FROM " + table + " t")
                        .query(String.class)
                        .list()
                        .forEach(dump::append));
        return dump.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
