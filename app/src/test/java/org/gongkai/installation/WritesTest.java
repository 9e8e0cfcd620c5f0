package org.gongkai.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.Gongkai;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes that go with the commit are all there, or none of them is. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
class WritesTest {

    @Autowired
    Writes writes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void table() {
        jdbc.execute("drop table if exists written");
        jdbc.execute("create table written (id integer primary key, told text not null)");
    }

    private int rows() {
        return java.util.Objects.requireNonNull(jdbc.queryForObject("select count(*) from written", Integer.class));
    }

    @Test
    void what_was_added_is_committed_with_what_was_written_directly() {
        transaction.executeWithoutResult(_ -> {
            jdbc.update("insert into written values (1, 'directly')");
            writes.add("insert into written values (?, ?)", 2, "added");
            writes.add("update written set told = ? where id = ?", "changed", 1);
        });
        assertThat(jdbc.queryForList("select told from written order by id", String.class))
                .containsExactly("changed", "added");
    }

    @Test
    void an_update_that_finds_no_row_leaves_nothing_of_the_transaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    jdbc.update("insert into written values (1, 'directly')");
                    writes.add("insert into written values (?, ?)", 2, "added");
                    writes.add("update written set told = ? where id = ?", "lost", 99);
                    writes.add("insert into written values (?, ?)", 3, "after");
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(rows()).isZero();
    }

    @Test
    void a_row_that_is_there_already_leaves_nothing_of_the_transaction() {
        jdbc.update("insert into written values (3, 'before')");
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    writes.add("insert into written values (?, ?)", 2, "added");
                    writes.add("insert into written values (?, ?)", 3, "twice");
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_transaction_that_is_taken_back_sends_nothing() {
        transaction.executeWithoutResult(status -> {
            writes.add("insert into written values (?, ?)", 1, "never");
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
    }

    @Test
    void what_is_sent_in_between_can_be_read_and_the_rest_still_goes_with_the_commit() {
        transaction.executeWithoutResult(_ -> {
            writes.add("insert into written values (?, ?)", 1, "first");
            writes.send();
            assertThat(rows()).isEqualTo(1);
            writes.add("insert into written values (?, ?)", 2, "second");
        });
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_row_may_be_written_again_by_what_is_added_after_it() {
        transaction.executeWithoutResult(_ -> {
            writes.add("insert into written values (?, ?)", 1, "first");
            writes.add("update written set told = ? where id = ?", "second", 1);
            writes.add("update written set told = ? where id = ?", "third", 1);
            writes.add("insert into written select max(id) + 1, 'counted' from written");
        });
        assertThat(jdbc.queryForList("select told from written order by id", String.class))
                .containsExactly("third", "counted");
    }

    @Test
    void rows_of_several_tables_go_in_one_statement_and_an_update_among_them_still_has_to_find_its_row() {
        jdbc.execute("create table if not exists beside (id integer primary key)");
        jdbc.update("insert into written values (1, 'before')");
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    writes.add("update written set told = ? where id = ?", "lost", 99);
                    writes.add("insert into beside values (?)", 7);
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(jdbc.queryForList("select id from beside", Integer.class)).isEmpty();
    }

    @Test
    void a_single_statement_is_a_transaction_of_its_own_and_the_connection_is_left_as_it_was() {
        transaction.executeWithoutResult(_ -> writes.add("insert into written values (?, ?)", 1, "alone"));
        transaction.executeWithoutResult(status -> {
            jdbc.update("insert into written values (2, 'taken back')");
            status.setRollbackOnly();
        });
        assertThat(jdbc.queryForList("select told from written", String.class)).containsExactly("alone");
    }

    @Test
    void a_single_update_that_finds_no_row_is_told_and_leaves_the_connection_usable() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        _ -> writes.add("update written set told = ? where id = ?", "lost", 99)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        transaction.executeWithoutResult(status -> {
            jdbc.update("insert into written values (2, 'taken back')");
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
    }

    @Test
    void what_is_asked_for_comes_after_what_was_added() {
        jdbc.update("insert into written values (1, 'before')");
        int asked = transaction.execute(_ -> {
            writes.add("select 1 from written where id = ? for update", 1);
            writes.add("insert into written values (?, ?)", 5, "added");
            return writes.ask("update written set id = id + 1 where id = ? returning id", 5)
                    .orElseThrow();
        });
        assertThat(asked).isEqualTo(6);
        assertThat(transaction.<Boolean>execute(
                        _ -> writes.ask("update written set id = 9 where id = ? returning id", 99)
                                .isEmpty()))
                .isTrue();
    }

    @Test
    void nothing_is_asked_for_where_a_row_to_be_locked_is_not_found() {
        jdbc.update("insert into written values (1, 'before')");
        assertThatThrownBy(() -> transaction.execute(_ -> {
                    writes.add("select 1 from written where id = ? and told = ? for update", 1, "otherwise");
                    return writes.ask("update written set id = id + 1 where id = ? returning id", 1);
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(jdbc.queryForList("select id from written", Integer.class)).containsExactly(1);
    }
}
