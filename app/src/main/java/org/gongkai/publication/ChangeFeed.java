package org.gongkai.publication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells every follower every change, in order, from where it left off: at the start what it has missed, afterwards as soon as
 * a change is committed. Changes of other nodes are found within half a second.
 */
@Component
public class ChangeFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final long LOOK_AGAIN_MILLIS = 500;
    private static final int BATCH = 200;

    private final Publications publications;
    private final List<PublicationFollower> followers;
    private final List<ColumnTreeFollower> trees;
    private final ColumnBook book;
    private final PublicationSignal signal;
    private final Map<PublicationFollower, Long> reached = new ConcurrentHashMap<>();
    private volatile boolean running;

    ChangeFeed(
            Publications publications,
            List<PublicationFollower> followers,
            List<ColumnTreeFollower> trees,
            ColumnBook book,
            PublicationSignal signal) {
        this.publications = publications;
        this.followers = List.copyOf(followers);
        this.trees = List.copyOf(trees);
        this.book = book;
        this.signal = signal;
    }

    @Override
    public void start() {
        running = true;
        followers.forEach(each -> reached.put(each, each.position()));
        followers.forEach(each -> keepUp(each.getClass().getSimpleName(), () -> catchUp(each)));
        trees.forEach(each -> keepUp("tree-" + each.getClass().getSimpleName(), () -> catchUp(each)));
    }

    /** Each at its own pace: what is found at once does not wait for pages being rendered. */
    private void keepUp(String name, Runnable round) {
        Thread.ofVirtual().name("publication-changes-" + name).start(() -> go(round));
    }

    private void go(Runnable round) {
        long heard = 0;
        while (running) {
            try {
                round.run();
                heard = signal.await(heard, LOOK_AGAIN_MILLIS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A follower that fails is told again; the others do not wait for it. */
    private void catchUp(PublicationFollower follower) {
        try {
            List<PublicationChange> changes = publications.changesAfter(at(follower), BATCH);
            while (!changes.isEmpty()) {
                follower.follow(changes);
                reached.put(follower, changes.getLast().seq());
                changes = publications.changesAfter(at(follower), BATCH);
            }
        } catch (RuntimeException breakdown) {
            LOG.error(
                    "{} could not follow what became public.",
                    follower.getClass().getSimpleName(),
                    breakdown);
        }
    }

    private void catchUp(ColumnTreeFollower follower) {
        try {
            long revision = book.revision();
            if (follower.tree() != revision) {
                follower.treeChanged(revision);
            }
        } catch (RuntimeException breakdown) {
            LOG.error("{} could not follow the columns.", follower.getClass().getSimpleName(), breakdown);
        }
    }

    private long at(PublicationFollower follower) {
        return reached.getOrDefault(follower, 0L);
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
