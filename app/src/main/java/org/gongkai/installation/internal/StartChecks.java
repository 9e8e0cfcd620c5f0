package org.gongkai.installation.internal;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.installation.Installation;
import org.gongkai.installation.StartCheck;
import org.gongkai.installation.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks every module whether the application may start, after migration and before the first request is accepted. */
@Component
final class StartChecks implements SmartLifecycle {

    private final Installation installation;
    private final ObjectProvider<StartCheck> checks;
    private final JdbcClient jdbc;
    private volatile boolean running;

    StartChecks(Installation installation, ObjectProvider<StartCheck> checks, JdbcClient jdbc) {
        this.installation = installation;
        this.checks = checks;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        StartRefused.ifAny(refusals().toList());
        remember();
        running = true;
    }

    private Stream<String> refusals() {
        return checks.orderedStream().map(StartCheck::refusals).flatMap(List::stream);
    }

    /** From now on the database belongs to this mode: see {@link KeptMode}. */
    private void remember() {
        jdbc.sql("insert into installation (mode) values (:mode) on conflict do nothing")
                .param("mode", installation.mode().code())
                .update();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else that starts, the web server and the schedulers included. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
