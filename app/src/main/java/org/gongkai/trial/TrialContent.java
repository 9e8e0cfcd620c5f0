package org.gongkai.trial;

import org.gongkai.casework.Worklist;
import org.gongkai.identity.DemoAccounts;
import org.gongkai.visibility.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills an empty trial: accounts for every role, and some cases at different stages. */
@Component
@ConditionalOnProperty(name = "gongkai.mode", havingValue = "trial", matchIfMissing = true)
class TrialContent implements SmartLifecycle {

    private final DemoAccounts accounts;
    private final Worklist worklist;
    private final SampleRequests samples;
    private final SamplePublications publications;
    private volatile boolean running;

    TrialContent(DemoAccounts accounts, Worklist worklist, SampleRequests samples, SamplePublications publications) {
        this.accounts = accounts;
        this.worklist = worklist;
        this.samples = samples;
        this.publications = publications;
    }

    @Override
    public void start() {
        accounts.create();
        boolean empty = worklist.page(Viewer.SYSTEM, DemoAccounts.BODY, Worklist.Filter.ANY, null, 1)
                .cases()
                .isEmpty();
        if (empty) {
            samples.create();
            publications.create();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts late among the others: who gets an answer finds the trial filled. */
    @Override
    public int getPhase() {
        return 0;
    }
}
