package org.gongkai.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.installation.Client;
import org.gongkai.installation.Installation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one place where strangers are slowed down: what they submit, log in to and register is counted for each client, and so
 * are wrong codes and links, for each client and for each number that client tries. Only what was
 * found wrong stays counted, and only against whoever sent it: nobody can lock others out of their own request. Who has to wait is answered 429
 * with {@code Retry-After}. Counted in memory, by each node for itself; addresses are written nowhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Doorkeeper extends OncePerRequestFilter {

    /** An address to which things are posted, and how often. */
    private record Door(PathPattern path, Limit limit) {

        static Door at(String path, Limit limit) {
            return new Door(PathPatternParser.defaultInstance.parse(path), limit);
        }

        /** Calls with credentials are not anonymous; they count as logins where the credentials are wrong. */
        boolean isFor(HttpServletRequest request) {
            boolean call = path.getPatternString().startsWith("/api/");
            return path.matches(PathContainer.parsePath(request.getRequestURI()))
                    && !(call && request.getHeader(HttpHeaders.AUTHORIZATION) != null);
        }
    }

    /** What a request claims to know or to be: counted wherever it says, unless the answer has another status. */
    private record Claim(List<Count> counts, int failure) {}

    private record Count(Limit limit, String what) {}

    private final List<Door> doors;
    private final Limit logins;
    private final Limit wrongCodes;
    private final Limit wrongCodesForANumber;

    Doorkeeper(Environment settings, Installation installation, InstantSource clock) {
        boolean trial = installation.isTrial();
        Duration minute = Duration.ofMinutes(1);
        Duration quarter = Duration.ofMinutes(15);
        Limit submissions = Limit.of("submissions", 600, minute, settings, clock, trial);
        logins = Limit.of("logins", 120, minute, settings, clock, trial);
        doors = List.of(
                Door.at("/api/v1/requests", submissions),
                Door.at("/api/v1/files", submissions),
                Door.at("/requests/new", submissions),
                Door.at("/register", Limit.of("registrations", 60, minute, settings, clock, trial)),
                Door.at("/login", logins));
        wrongCodes = Limit.of("wrong-codes", 300, quarter, settings, clock, trial);
        wrongCodesForANumber = Limit.of("wrong-codes-for-a-number", 60, quarter, settings, clock, trial);
    }

    /** Who posts too much is refused before anything of the request is read: what they sent may be large. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Client client = Client.of(request.getRemoteAddr());
        Optional<Duration> wait = count(client, request);
        if (wait.isPresent()) {
            refuse(response, wait.get());
            return;
        }
        Optional<Claim> claim =
                credentials(request).or(() -> Secrets.of(request).map(this::claim));
        if (claim.isPresent()) {
            attempt(client, claim.get(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whoever calls with credentials claims to be somebody, which counts like a login. */
    private Optional<Claim> credentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? Optional.empty()
                : Optional.of(new Claim(List.of(new Count(logins, "")), HttpServletResponse.SC_UNAUTHORIZED));
    }

    private Claim claim(Secrets.Try tried) {
        List<Count> counts = new ArrayList<>(List.of(new Count(wrongCodes, "")));
        if (!tried.number().isEmpty()) {
            counts.add(new Count(wrongCodesForANumber, tried.number()));
        }
        return new Claim(counts, tried.failure());
    }

    private Optional<Duration> count(Client client, HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                ? Optional.empty()
                : doors.stream()
                        .filter(door -> door.isFor(request))
                        .findFirst()
                        .flatMap(door -> door.limit().take(client, ""));
    }

    /** Counted as wrong until it is found right: guesses sent side by side are as many as guesses sent one by one. */
    private static void attempt(
            Client client, Claim claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = take(client, claim.counts());
        if (wait.isPresent()) {
            refuse(response, wait.get());
            return;
        }
        boolean wrong = false;
        try {
            chain.doFilter(request, response);
            wrong = response.getStatus() == claim.failure();
        } finally {
            if (!wrong) {
                giveBack(client, claim.counts());
            }
        }
    }

    /** Takes one of each, or nothing at all. */
    private static Optional<Duration> take(Client client, List<Count> counts) {
        for (int i = 0; i < counts.size(); i++) {
            Optional<Duration> wait =
                    counts.get(i).limit().take(client, counts.get(i).what());
            if (wait.isPresent()) {
                giveBack(client, counts.subList(0, i));
                return wait;
            }
        }
        return Optional.empty();
    }

    private static void giveBack(Client client, List<Count> counts) {
        counts.forEach(each -> each.limit().giveBack(client, each.what()));
    }

    private static void refuse(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
