package org.gongkai.publication;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes all who follow what is public as soon as a change is committed. A lost call costs half a second, not the change. */
@Component
class PublicationSignal {

    private final Lock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private long calls;

    /** Calls once the current transaction has been committed. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                call();
            }
        });
    }

    private void call() {
        lock.lock();
        try {
            calls++;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a call beyond those already heard, but not longer than this.
     *
     * @return how many calls there have been, to be given back the next time
     */
    long await(long heard, long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (calls == heard && left > 0) {
                left = called.awaitNanos(left);
            }
            return calls;
        } finally {
            lock.unlock();
        }
    }
}
