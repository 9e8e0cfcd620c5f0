package org.gongkai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.identity.Outcome.Refused;
import org.gongkai.procedure.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delegation of roles for some days, within one body. Nobody delegates a role not held by own office (so a delegated role is
 * not passed on), nor the roles that stand apart; it lasts only while the delegator still holds the role. Granted and
 * revoked by the delegator or by an administrator of the body. One that an administrator arranges is the delegator's all the
 * same: the log names both, the delegator sees it and can revoke it.
 */
@Service
public class Delegations {

    /** Who shall exercise which role of whom, from the first to the last day. */
    public record Wish(UUID from, Role role, UUID to, LocalDate validFrom, LocalDate validTo, String reason) {}

    private static final String DELEGATION = """
            SELECT id, from_account, to_account, role, valid_from, valid_to, reason, created_by, created_at, revoked_at
            FROM delegation
            """;

    private final JdbcClient jdbc;
    private final DelegationRules rules;
    private final SecurityLog log;
    private final InstantSource clock;

    Delegations(JdbcClient jdbc, DelegationRules rules, SecurityLog log, InstantSource clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Delegation> grant(Person by, Wish wish) {
        List<Problem> problems = rules.objections(by, wish);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        UUID id = UUID.randomUUID();
        insert(id, by, wish);
        log.write(
                SecurityEvent.DELEGATION_GRANTED,
                by.id(),
                wish.to(),
                id.toString(),
                wish.role().code());
        if (!by.id().equals(wish.from())) {
            log.write(
                    SecurityEvent.DELEGATION_ARRANGED,
                    by.id(),
                    wish.from(),
                    id.toString(),
                    wish.role().code());
        }
        return Outcome.done(find(id).orElseThrow());
    }

    /** Ends it at once; what was done under it stays done. */
    @Transactional
    public Outcome<Delegation> revoke(Person by, UUID id) {
        Optional<Delegation> delegation = find(id).filter(found -> rules.isFor(by, found.from()));
        if (delegation.isEmpty()) {
            return Outcome.refused("", "delegation-unknown");
        }
        boolean revoked = jdbc.sql("""
                        UPDATE delegation SET revoked_at = :now, revoked_by = :by WHERE id = :id AND revoked_at IS NULL""")
                        .param("id", id)
                        .param("by", by.id())
                        .param("now", Instants.toColumn(clock.instant()))
                        .update()
                == 1;
        if (revoked) {
            log.write(
                    SecurityEvent.DELEGATION_REVOKED,
                    by.id(),
                    delegation.get().to(),
                    id.toString(),
                    delegation.get().role().code());
        }
        return Outcome.done(find(id).orElseThrow());
    }

    public Optional<Delegation> find(UUID id) {
        return jdbc.sql(DELEGATION + "WHERE id = :id")
                .param("id", id)
                .query(Delegations::delegation)
                .optional();
    }

    /** All in force in the body on the day; a past day is answered as it was recorded. */
    public List<Delegation> inForce(String bodyId, LocalDate day) {
        return ofBody(bodyId).stream()
                .filter(delegation -> delegation.inForceOn(day))
                .toList();
    }

    /** All of the body, the latest first, ended ones included. */
    public List<Delegation> ofBody(String bodyId) {
        return jdbc.sql(DELEGATION + """
                        WHERE from_account IN (SELECT a.id FROM account a WHERE a.body_id = :body)
                        ORDER BY valid_from DESC, created_at DESC, id""")
                .param("body", bodyId)
                .query(Delegations::delegation)
                .list();
    }

    /** All from or to the person, the latest first, ended ones included. */
    public List<Delegation> of(UUID account) {
        return jdbc.sql(DELEGATION + """
                        WHERE from_account = :account OR to_account = :account
                        ORDER BY valid_from DESC, created_at DESC, id""")
                .param("account", account)
                .query(Delegations::delegation)
                .list();
    }

    private void insert(UUID id, Person by, Wish wish) {
        jdbc.sql("""
                INSERT INTO delegation (id, from_account, to_account, role, valid_from, valid_to, reason,
                                        created_by, created_at)
                VALUES (:id, :from, :to, :role, :validFrom, :validTo, :reason, :by, :now)""")
                .param("id", id)
                .param("from", wish.from())
                .param("to", wish.to())
                .param("role", wish.role().code())
                .param("validFrom", wish.validFrom())
                .param("validTo", wish.validTo())
                .param("reason", wish.reason().strip())
                .param("by", by.id())
                .param("now", Instants.toColumn(clock.instant()))
                .update();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getObject("id", UUID.class),
                row.getObject("from_account", UUID.class),
                row.getObject("to_account", UUID.class),
                Role.of(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("reason"),
                row.getObject("created_by", UUID.class),
                Objects.requireNonNull(Instants.fromColumn(row, "created_at")),
                Instants.fromColumn(row, "revoked_at"));
    }
}
