package org.gongkai.installation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What nearly every act asks the database for and hardly anybody changes, kept in memory. A change that is announced is seen by
 * the transaction that makes it at once and by this process as soon as it is committed; one that another process or a person makes
 * in the database is seen after {@link #LONGEST}.
 *
 * @param <K> what it is kept by
 * @param <V> what is kept
 */
public final class Kept<K, V> {

    /** As long as somebody who changes the database by hand is made to wait. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private volatile Age<K, V> age = new Age<>();

    /** What is kept by the key, read first if need be. */
    public V get(K key, Function<? super K, ? extends V> read) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read.apply(key);
        }
        // Taken before it is read: a change meanwhile ends this age, and what was read before it goes with it.
        Map<K, V> kept = young().values();
        V known = kept.get(key);
        return known == null ? added(kept, key, read.apply(key)) : known;
    }

    private static <K, V> V added(Map<K, V> kept, K key, V value) {
        kept.put(key, value);
        return value;
    }

    private Age<K, V> young() {
        Age<K, V> now = age;
        if (now.isOver()) {
            now = new Age<>();
            age = now;
        }
        return now;
    }

    /** Says that the caller changes what is read, in its transaction or at once. */
    public void change() {
        age = new Age<>();
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd());
        }
    }

    /** What was read between two changes. */
    private record Age<K, V>(Map<K, V> values, long since) {

        Age() {
            this(new ConcurrentHashMap<>(), System.nanoTime());
        }

        boolean isOver() {
            return System.nanoTime() - since > LONGEST.toNanos();
        }
    }

    private final class AtTheEnd implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Kept.this);
            age = new Age<>();
        }
    }
}
