package org.gongkai.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Outside the trial, sets up the first body and tells at each start how to become the first administrator while there is none. */
@Component
class FirstAdministratorAnnouncement implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final FirstAdministrator firstAdministrator;
    private final FirstBody firstBody;
    private final IdentitySettings settings;

    FirstAdministratorAnnouncement(
            FirstAdministrator firstAdministrator, FirstBody firstBody, IdentitySettings settings) {
        this.firstAdministrator = firstAdministrator;
        this.firstBody = firstBody;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.trial()) {
            firstBody.create();
            firstAdministrator
                    .offer()
                    .ifPresent(token -> LOG.warn(
                            "No administrator yet: open {}/setup/{} within {} hours to become the first.",
                            settings.publicUrl(),
                            token,
                            OneTimeLinks.VALIDITY.toHours()));
        }
    }
}
