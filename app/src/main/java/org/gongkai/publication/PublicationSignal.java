package org.gongkai.publication;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes those who follow what is public as soon as a change is committed. A lost call costs half a second, not the change. */
@Component
class PublicationSignal {

    private final Semaphore calls = new Semaphore(0);

    /** Calls once the current transaction has been committed. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calls.release();
            }
        });
    }

    /** Waits for a call, but not longer than this. */
    void await(long millis) throws InterruptedException {
        if (calls.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
