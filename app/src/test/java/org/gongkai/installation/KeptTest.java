package org.gongkai.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is kept in memory is what is in force: for whoever changes it at once, for others from the commit on. */
class KeptTest {

    private final Kept<String, Integer> kept = new Kept<>();
    private final AtomicInteger stored = new AtomicInteger(1);
    private final AtomicInteger reads = new AtomicInteger();

    @AfterEach
    void noTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clear();
        }
        TransactionSynchronizationManager.unbindResourceIfPossible(kept);
    }

    private int value() {
        return kept.get("key", _ -> {
            reads.incrementAndGet();
            return stored.get();
        });
    }

    private void end(int status) {
        TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.afterCompletion(status));
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void it_is_read_once() {
        assertThat(value()).isEqualTo(1);
        assertThat(value()).isEqualTo(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void a_change_outside_a_transaction_is_seen_at_once() {
        value();
        stored.set(2);
        kept.change();
        assertThat(value()).isEqualTo(2);
    }

    @Test
    void who_changes_it_sees_it_before_the_commit_and_what_they_read_is_kept_for_nobody() {
        value();
        TransactionSynchronizationManager.initSynchronization();
        stored.set(2);
        kept.change();
        assertThat(value()).isEqualTo(2);
        stored.set(1);
        end(TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(value()).isEqualTo(1);
    }

    @Test
    void what_others_read_before_the_commit_is_gone_after_it() {
        TransactionSynchronizationManager.initSynchronization();
        kept.change();
        assertThat(inAnotherThread()).isEqualTo(1);
        stored.set(2);
        end(TransactionSynchronization.STATUS_COMMITTED);
        assertThat(value()).isEqualTo(2);
    }

    @Test
    void one_who_began_to_read_before_the_change_does_not_leave_the_old_value_behind() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        try (var others = Executors.newSingleThreadExecutor()) {
            Future<Integer> slow = others.submit(() -> kept.get("key", _ -> {
                int old = stored.get();
                reading.countDown();
                await(changed);
                return old;
            }));
            reading.await();
            stored.set(2);
            kept.change();
            changed.countDown();
            assertThat(slow.get()).isEqualTo(1);
        }
        assertThat(value()).isEqualTo(2);
    }

    private int inAnotherThread() {
        try (var others = Executors.newSingleThreadExecutor()) {
            return others.submit(this::value).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
