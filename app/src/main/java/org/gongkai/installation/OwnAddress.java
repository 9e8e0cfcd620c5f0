package org.gongkai.installation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where this installation is reached, for addresses that people copy or print: what the operator gave, and without that
 * this machine's own if it was reached by it. What any other Host header says is the visitor's claim and goes nowhere.
 */
@Component
public class OwnAddress {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Installation installation;

    OwnAddress(Installation installation) {
        this.installation = installation;
    }

    /** The whole address of a path of this site; empty where nobody knows it. */
    public Optional<String> of(String path, HttpServletRequest request) {
        return installation
                .address()
                .map(base -> base.toString().replaceFirst("/+$", "") + path)
                .or(() -> LOOPBACK.contains(request.getServerName())
                        ? Optional.of(ServletUriComponentsBuilder.fromContextPath(request)
                                .path(path)
                                .toUriString())
                        : Optional.empty());
    }
}
