package org.gongkai.installation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has to write, sent to the database in one journey instead of one for each statement: modules that write
 * for the same act add their statements, each its own, and none of them waits. Nothing is sent outside a transaction, and
 * nothing that was added is forgotten: what is left at the commit goes with it, in the same journey.
 *
 * <p>Going with the commit is safe because the statements themselves fail where they do not change their one row: the server
 * then carries out nothing that follows, and the commit is what follows last.
 */
@Component
public class Writes {

    /** Steps write the same few rows over and over. */
    private static final int MOST_TEXTS = 500;

    private final Journey journey;
    private final Cache<List<String>, String> texts =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();

    Writes(JdbcTemplate jdbc) {
        this.journey = new Journey(jdbc);
    }

    /**
     * Adds a statement that must change exactly one row, or a select that must find and lock one. Reads of the same transaction
     * see it once it is sent.
     */
    public void add(String sql, @Nullable Object... values) {
        pending().add(new Pending(sql, values));
    }

    /** The same for a row to which others that were added refer. */
    public void addFirst(String sql, @Nullable Object... values) {
        pending().addFirst(new Pending(sql, values));
    }

    /** Sends what was added, for those who read it in the same transaction; fails where an update found no row. */
    public void send() {
        List<Pending> writes = taken();
        if (!writes.isEmpty()) {
            journey.send(text(writes), values(writes));
        }
    }

    /** Sends what was added and then the statement, in one journey, and answers the whole number that it gives, if any. */
    public Optional<Integer> ask(String sql, Object... values) {
        List<Pending> writes = taken();
        String before = writes.isEmpty() ? "" : text(writes) + Journey.NEXT;
        List<@Nullable Object> all = values(writes);
        all.addAll(List.of(values));
        return journey.ask(before + sql, all);
    }

    private void sendAndCommit() {
        List<Pending> writes = taken();
        if (!writes.isEmpty()) {
            journey.sendAndCommit(text(writes), values(writes));
        }
    }

    private List<Pending> taken() {
        List<Pending> writes = pending();
        List<Pending> taken = List.copyOf(writes);
        writes.clear();
        return taken;
    }

    // A missing value keeps its type: the server would otherwise parse the statement anew for every pattern of gaps.

    /** A text that may be missing. */
    public static SqlParameterValue text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    /** A day that may be missing. */
    public static SqlParameterValue day(@Nullable LocalDate value) {
        return new SqlParameterValue(Types.DATE, value);
    }

    /** A moment that may be missing. */
    public static SqlParameterValue moment(@Nullable Instant value) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    private String text(List<Pending> writes) {
        return texts.get(writes.stream().map(Pending::sql).toList(), WriteGroup::together);
    }

    private static List<@Nullable Object> values(List<Pending> writes) {
        List<@Nullable Object> values = new ArrayList<>();
        writes.forEach(write -> values.addAll(Arrays.asList(write.values())));
        return values;
    }

    @SuppressWarnings("unchecked")
    private List<Pending> pending() {
        Object known = TransactionSynchronizationManager.getResource(this);
        return known == null ? begin() : (List<Pending>) known;
    }

    private List<Pending> begin() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("writes belong to a transaction");
        }
        List<Pending> writes = new ArrayList<>();
        TransactionSynchronizationManager.bindResource(this, writes);
        TransactionSynchronizationManager.registerSynchronization(new AtTheEnd());
        return writes;
    }

    private record Pending(String sql, @Nullable Object[] values) {}

    private final class AtTheEnd implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            sendAndCommit();
        }

        /** After everything else that writes before the commit. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Writes.this);
        }
    }
}
