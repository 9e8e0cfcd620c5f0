package org.gongkai.installation.internal;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on standard output, in one line and nothing else, that the first page can be served and where. */
@Component
final class ReadyLine {

    @EventListener
    void print(ApplicationReadyEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            System.out.println("Gongkai is ready: http://" + host(environment) + ":" + port + "/");
        }
    }

    private static String host(Environment environment) {
        var address = environment.getProperty("server.address", "0.0.0.0");
        return address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    }
}
