package org.gongkai.trial;

import org.gongkai.casework.Worklist;
import org.gongkai.identity.DemoAccounts;
import org.gongkai.visibility.Viewer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills an empty trial: accounts for every role, and some cases at different stages. */
@Component
@ConditionalOnProperty(name = "gongkai.mode", havingValue = "trial", matchIfMissing = true)
class TrialContent implements ApplicationRunner {

    private final DemoAccounts accounts;
    private final Worklist worklist;
    private final SampleRequests samples;

    TrialContent(DemoAccounts accounts, Worklist worklist, SampleRequests samples) {
        this.accounts = accounts;
        this.worklist = worklist;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.create();
        boolean empty = worklist.page(Viewer.SYSTEM, DemoAccounts.BODY, Worklist.Filter.ANY, null, 1)
                .cases()
                .isEmpty();
        if (empty) {
            samples.create();
        }
    }
}
