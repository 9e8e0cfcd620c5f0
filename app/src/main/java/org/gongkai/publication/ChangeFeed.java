package org.gongkai.publication;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.gongkai.procedure.Zone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells every follower every change, in order, from where it left off: what it has missed before anybody can read, afterwards as soon as
 * a change is committed. Changes of other nodes are found within half a second.
 */
@Component
public class ChangeFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final long LOOK_AGAIN_MILLIS = 500;
    private static final int BATCH = 200;

    /** What becomes public one after the other, as in an import, is told together this often: a follower's every round costs. */
    private static final long TOGETHER_MILLIS = 150;

    private final Publications publications;
    private final List<PublicationFollower> followers;
    private final List<ColumnTreeFollower> trees;
    private final ColumnBook book;
    private final PublicationSignal signal;
    private final Clock clock;
    private final Map<PublicationFollower, Long> reached = new ConcurrentHashMap<>();
    private final Set<PublicationFollower> behind = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    ChangeFeed(
            Publications publications,
            List<PublicationFollower> followers,
            List<ColumnTreeFollower> trees,
            ColumnBook book,
            PublicationSignal signal,
            Clock clock) {
        this.publications = publications;
        this.followers = List.copyOf(followers);
        this.trees = List.copyOf(trees);
        this.book = book;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        followers.forEach(each -> attempt(each, () -> follow(each)));
        followers.forEach(each -> keepUp(each.getClass().getSimpleName(), () -> catchUp(each), TOGETHER_MILLIS));
        trees.forEach(each -> keepUp("tree-" + each.getClass().getSimpleName(), () -> catchUp(each), 0));
    }

    /** Each at its own pace: what is found at once does not wait for pages being rendered. */
    private void keepUp(String name, Runnable round, long together) {
        Thread.ofVirtual().name("publication-changes-" + name).start(() -> go(round, together));
    }

    private void go(Runnable round, long together) {
        long heard = 0;
        while (running) {
            try {
                long began = System.nanoTime();
                round.run();
                heard = signal.await(heard, LOOK_AGAIN_MILLIS);
                Thread.sleep(Math.max(0, together - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void catchUp(PublicationFollower follower) {
        attempt(follower, () -> {
            boolean more;
            do {
                more = follow(follower);
            } while (more);
        });
    }

    /** Tells the next changes; answers whether there may be more. */
    private boolean follow(PublicationFollower follower) {
        List<PublicationChange> changes = publications.changesAfter(at(follower), BATCH);
        if (!changes.isEmpty()) {
            follower.follow(changes);
            reached.put(follower, changes.getLast().seq());
        }
        return changes.size() == BATCH;
    }

    /**
     * A follower that fails is told again, from where it then says it is; the others do not wait for it. The log hears of it
     * when it begins and when it is over.
     */
    private void attempt(PublicationFollower follower, Runnable step) {
        String name = follower.getClass().getSimpleName();
        try {
            step.run();
            if (behind.remove(follower)) {
                LOG.info("{} follows what becomes public again.", name);
            }
        } catch (RuntimeException | Error breakdown) {
            reached.remove(follower);
            if (behind.add(follower)) {
                LOG.error("{} could not follow what became public; it is told again until it can.", name, breakdown);
            }
        }
    }

    private void catchUp(ColumnTreeFollower follower) {
        try {
            long revision = book.revision();
            if (follower.tree() != revision) {
                follower.treeChanged(revision);
            }
            follower.dayBegins(Zone.dayOf(clock.instant()));
        } catch (RuntimeException | Error breakdown) {
            LOG.error("{} could not follow the columns.", follower.getClass().getSimpleName(), breakdown);
        }
    }

    private long at(PublicationFollower follower) {
        Long known = reached.get(follower);
        if (known == null) {
            known = follower.position();
            reached.put(follower, known);
        }
        return known;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the trial's content is filled in and before the web server answers. */
    @Override
    public int getPhase() {
        return 1;
    }
}
