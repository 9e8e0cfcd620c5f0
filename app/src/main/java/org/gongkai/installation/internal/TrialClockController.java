package org.gongkai.installation.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.installation.ClockMove;
import org.gongkai.installation.TrialClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trial's clock over HTTP, for its administrator. In service there is no such address. */
@RestController
@RequestMapping("/api/v1/demo/clock")
@ConditionalOnProperty(name = "gongkai.mode", havingValue = "trial", matchIfMissing = true)
final class TrialClockController {

    private static final String FIELD = "now";
    /** A move cannot be taken back, so a slip of the pen must not send the trial to the year 20260. */
    private static final Duration FARTHEST = ChronoUnit.YEARS.getDuration().multipliedBy(100);

    private final TrialClock clock;

    TrialClockController(TrialClock clock) {
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> now(HttpServletRequest request) {
        return refusalFor(request).orElseGet(() -> ResponseEntity.ok(shown()));
    }

    /** Sets the clock forward; answers when everything that fell due in between has been carried out. */
    @PostMapping
    ResponseEntity<?> set(@RequestBody Map<String, @Nullable Object> body, HttpServletRequest request) {
        return refusalFor(request).orElseGet(() -> set(body));
    }

    private ResponseEntity<?> set(Map<String, @Nullable Object> body) {
        var unknown =
                body.keySet().stream().filter(field -> !field.equals(FIELD)).toList();
        if (!unknown.isEmpty()) {
            return Problem.fields(
                    "bad-time",
                    unknown.stream()
                            .map(field -> new Problem.Field(field, "unknown"))
                            .toList());
        }
        if (body.get(FIELD) == null) {
            return badTime("missing");
        }
        return time(body.get(FIELD)).map(this::set).orElseGet(() -> badTime("not-a-time"));
    }

    private ResponseEntity<?> set(Instant to) {
        if (to.isAfter(Clock.systemUTC().instant().plus(FARTHEST))) {
            return badTime("too-far");
        }
        return switch (clock.setForward(to)) {
            case ClockMove.Done _ -> ResponseEntity.ok(shown());
            case ClockMove.Backwards _ ->
                Problem.of(HttpStatus.CONFLICT, "clock-backwards", "The clock only runs forward.");
        };
    }

    private static Optional<Instant> time(@Nullable Object value) {
        try {
            return value instanceof String text
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private Map<String, OffsetDateTime> shown() {
        return Map.of(FIELD, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    private static ResponseEntity<?> badTime(String code) {
        return Problem.fields("bad-time", List.of(new Problem.Field(FIELD, code)));
    }

    private static Optional<ResponseEntity<?>> refusalFor(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            return Optional.of(Problem.of(HttpStatus.UNAUTHORIZED, "login-needed", "Log in as the administrator."));
        }
        return request.isUserInRole("ADMINISTRATOR")
                ? Optional.empty()
                : Optional.of(Problem.of(HttpStatus.FORBIDDEN, "wrong-role", "Only the administrator may do this."));
    }
}
