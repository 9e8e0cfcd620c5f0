package org.gongkai.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several people doing something at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** What each of them got, in their order. */
    static <T> List<T> all(int people, IntFunction<T> doing) {
        CountDownLatch ready = new CountDownLatch(people);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> started = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int who = i;
                Callable<T> work = () -> {
                    ready.countDown();
                    ready.await();
                    return doing.apply(who);
                };
                started.add(threads.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : started) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
