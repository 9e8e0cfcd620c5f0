package org.gongkai.identity;

import java.sql.Types;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes accounts and their roles. Decides nothing. */
@Repository
class AccountTable {

    /** Phone and e-mail come sealed. */
    record NewAccount(
            UUID id,
            @Nullable String bodyId,
            String username,
            String displayName,
            boolean staff,
            @Nullable String sectionId,
            @Nullable String passwordHash,
            byte @Nullable [] phone,
            byte @Nullable [] email) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;

    AccountTable(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Inserts the account unless the username is taken; true when it was inserted. */
    boolean insert(NewAccount account) {
        return jdbc.sql("""
                        INSERT INTO account (id, body_id, username, display_name, staff, section_id, password_hash,
                                             phone_sealed, email_sealed, created_at, password_changed_at)
                        VALUES (:id, :body, :username, :name, :staff, :section, :hash,
                                :phone, :email, :now, CASE WHEN CAST(:hash AS text) IS NOT NULL THEN :now END)
                        ON CONFLICT (username) DO NOTHING""")
                        .param("id", account.id())
                        .param("body", account.bodyId())
                        .param("username", account.username())
                        .param("name", account.displayName())
                        .param("staff", account.staff())
                        .param("section", account.sectionId())
                        .param("hash", account.passwordHash())
                        .param("phone", account.phone(), Types.BINARY)
                        .param("email", account.email(), Types.BINARY)
                        .param("now", Instants.toColumn(clock.instant()))
                        .update()
                == 1;
    }

    void replaceRoles(UUID account, Set<Role> roles, @Nullable UUID by) {
        String[] codes = roles.stream().map(Role::code).toArray(String[]::new);
        jdbc.sql("DELETE FROM account_role WHERE account_id = :id AND role <> ALL (:roles)")
                .param("id", account)
                .param("roles", codes)
                .update();
        jdbc.sql("""
                INSERT INTO account_role (account_id, role, granted_at, granted_by)
                SELECT :id, role, :now, :by FROM unnest(:roles) AS role
                ON CONFLICT DO NOTHING""")
                .param("id", account)
                .param("roles", codes)
                .param("now", Instants.toColumn(clock.instant()))
                .param("by", by)
                .update();
    }

    void setDisplayName(UUID account, String name) {
        jdbc.sql("UPDATE account SET display_name = :name WHERE id = :id")
                .param("id", account)
                .param("name", name)
                .update();
    }

    void setSection(UUID account, @Nullable String section) {
        jdbc.sql("UPDATE account SET section_id = :section WHERE id = :id")
                .param("id", account)
                .param("section", section)
                .update();
    }

    void setDisabled(UUID account, boolean disabled) {
        jdbc.sql("UPDATE account SET disabled = :disabled WHERE id = :id")
                .param("id", account)
                .param("disabled", disabled)
                .update();
    }

    /** Sets the password and forgets failed logins. */
    void setPassword(UUID account, String hash) {
        jdbc.sql("""
                UPDATE account SET password_hash = :hash, password_changed_at = :now,
                                   failed_logins = 0, locked_until = NULL
                WHERE id = :id""")
                .param("id", account)
                .param("hash", hash)
                .param("now", Instants.toColumn(clock.instant()))
                .update();
        forgetFailures(account);
    }

    void clearPassword(UUID account) {
        jdbc.sql("UPDATE account SET password_hash = NULL WHERE id = :id")
                .param("id", account)
                .update();
    }

    void unlock(UUID account) {
        jdbc.sql("UPDATE account SET failed_logins = 0, locked_until = NULL WHERE id = :id")
                .param("id", account)
                .update();
        forgetFailures(account);
    }

    private void forgetFailures(UUID account) {
        jdbc.sql("DELETE FROM login_failure WHERE account_id = :id")
                .param("id", account)
                .update();
    }

    /** Serialises everything that could remove the last administrator, or make a second first one. */
    void lockAdministration() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('gongkai.identity.administration'))")
                .query(row -> {});
    }

    /** Other enabled administrators than this account. */
    boolean hasAnotherAdministrator(@Nullable UUID account) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM account a JOIN account_role r ON r.account_id = a.id
                                       WHERE r.role = :role AND NOT a.disabled
                                         AND a.id IS DISTINCT FROM CAST(:id AS uuid))""")
                .param("role", Role.ADMINISTRATOR.code())
                .param("id", account)
                .query(Boolean.class)
                .single();
    }
}
