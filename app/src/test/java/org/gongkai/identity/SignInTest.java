package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@IdentityTest
class SignInTest {

    private static final byte[] HERE = {1};

    @Autowired
    SignIn signIn;

    @Autowired
    BasicSignIn basic;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    SecurityLog log;

    @Autowired
    AdminAccounts adminAccounts;

    @Autowired
    Residents residents;

    @Autowired
    RehearsalClock clock;

    @Autowired
    Attempts attempts;

    @Test
    void the_password_opens_the_account_under_any_spelling_of_its_name() {
        Person person = residents.citizen();
        String fullWidth = "Ｕ" + person.username().substring(1);

        assertThat(signIn.withPassword(person.username(), Residents.PASSWORD)).contains(person);
        assertThat(signIn.withPassword(" " + person.username().toUpperCase(Locale.ROOT), Residents.PASSWORD))
                .contains(person);
        assertThat(signIn.withPassword(fullWidth, Residents.PASSWORD)).contains(person);
    }

    @Test
    void four_failures_leave_the_account_open_and_the_fifth_locks_it_for_fifteen_minutes() {
        Person person = residents.citizen();
        fail(person, 4);
        assertThat(signIn.withPassword(person.username(), Residents.PASSWORD)).isPresent();

        fail(person, 5);
        assertThat(signIn.withPassword(person.username(), Residents.PASSWORD)).isEmpty();
        clock.forward(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(signIn.withPassword(person.username(), Residents.PASSWORD)).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        assertThat(signIn.withPassword(person.username(), Residents.PASSWORD)).isPresent();
    }

    @Test
    void every_further_five_failures_double_the_lock_up_to_a_day() {
        Person person = residents.citizen();
        for (int minutes : new int[] {15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440}) {
            fail(person, 5);
            assertThat(lockOf(person)).isEqualTo(Duration.ofMinutes(minutes));
            clock.forward(Duration.ofMinutes(minutes));
        }
        assertThat(signIn.withPassword(person.username(), Residents.PASSWORD)).isPresent();
        fail(person, 5);
        assertThat(lockOf(person)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void attempts_during_a_lock_do_not_prolong_it() {
        Person person = residents.citizen();
        fail(person, 5);
        fail(person, 20);
        assertThat(lockOf(person)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void two_hundred_guesses_at_once_get_five_tries() throws Exception {
        Person person = residents.citizen();
        List<Callable<Boolean>> guesses = IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(i -> () -> attempts(person))
                .toList();
        assertThat(together(guesses)).isEqualTo(5);
    }

    private boolean attempts(Person person) {
        return attempts.begin(person.username(), HERE).isPresent();
    }

    @Test
    void whoever_guesses_elsewhere_locks_out_themselves_and_nobody_else() {
        Person person = residents.citizen();
        from("198.51.100.7", () -> fail(person, 9));
        assertThat(from("198.51.100.7", () -> signIn.withPassword(person.username(), Residents.PASSWORD)))
                .isEmpty();
        assertThat(from("192.0.2.1", () -> signIn.withPassword(person.username(), Residents.PASSWORD)))
                .isPresent();
        assertThat(from("192.0.2.1", () -> basic.withPassword(person.username(), Residents.PASSWORD)))
                .isPresent();
        assertThat(from("198.51.100.7", () -> basic.withPassword(person.username(), Residents.PASSWORD)))
                .isEmpty();
        accounts.unlock(residents.admin(), person.id()).orElseThrow();
        assertThat(from("198.51.100.7", () -> signIn.withPassword(person.username(), Residents.PASSWORD)))
                .isPresent();
    }

    @Test
    void after_twenty_failures_from_anywhere_answers_are_slow_and_after_a_hundred_there_are_none() {
        Person person = residents.citizen();
        for (int i = 1; i <= 100; i++) {
            Attempts.Attempt attempt =
                    attempts.begin(person.username(), new byte[] {(byte) i}).orElseThrow();
            assertThat(attempt.slow()).isEqualTo(i > 20);
            assertThat(attempt.locks()).isEqualTo(i == 100);
        }
        assertThat(attempts.begin(person.username(), HERE)).isEmpty();
        assertThat(lockOf(person)).isEqualTo(Duration.ofMinutes(15));
        clock.forward(Duration.ofMinutes(15));
        assertThat(attempts.begin(person.username(), HERE).orElseThrow().slow()).isFalse();
    }

    @Test
    void who_knows_the_password_gets_in_slowly_while_many_others_guess() {
        Person person = residents.citizen();
        for (int i = 1; i <= 50; i++) {
            assertThat(attempts.begin(person.username(), new byte[] {(byte) i})).isPresent();
        }
        long before = System.nanoTime();
        assertThat(signIn.withPassword(person.username(), Residents.PASSWORD)).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(SlowAnswer.DELAY);
    }

    private static void from(String address, Runnable act) {
        from(address, () -> {
            act.run();
            return Optional.empty();
        });
    }

    private static <T> Optional<T> from(String address, Supplier<Optional<T>> act) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return act.get();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void honest_parallel_clients_do_not_lock_their_account() throws Exception {
        Person person = residents.citizen();
        List<Callable<Boolean>> calls = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> basic.withPassword(person.username(), Residents.PASSWORD)
                        .isPresent())
                .toList();
        assertThat(together(calls)).isEqualTo(40);
    }

    @Test
    void a_remembered_password_ends_with_lock_change_and_disabling() {
        Person person = residents.citizen();
        assertThat(basic.withPassword(person.username(), Residents.PASSWORD)).isPresent();
        fail(person, 5);
        assertThat(basic.withPassword(person.username(), Residents.PASSWORD)).isEmpty();
        accounts.unlock(residents.admin(), person.id()).orElseThrow();
        assertThat(basic.withPassword(person.username(), Residents.PASSWORD)).isPresent();

        ownAccount
                .changePassword(person, Residents.PASSWORD, "another good phrase", "")
                .orElseThrow();
        assertThat(basic.withPassword(person.username(), Residents.PASSWORD)).isEmpty();
        assertThat(basic.withPassword(person.username(), "another good phrase")).isPresent();

        accounts.disable(residents.admin(), person.id()).orElseThrow();
        assertThat(basic.withPassword(person.username(), "another good phrase")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nobody", "a\u0000b", "' OR 1=1 --", "\ud800\ud800", "a|b\r\nc"})
    void an_unknown_name_is_answered_like_a_wrong_password(String name) {
        assertThat(signIn.withPassword(name, "whatever it is")).isEmpty();
    }

    @Test
    void an_unknown_name_costs_as_much_work_as_a_wrong_password() {
        Person person = residents.citizen();
        long wrong = cpuTimeOf(() -> signIn.withPassword(person.username(), "whatever it is"));
        long unknown = cpuTimeOf(() -> signIn.withPassword("nobody-is-called-so", "whatever it is"));
        assertThat((double) unknown / wrong).isBetween(0.4, 2.5);
    }

    @Test
    void the_log_says_what_happened_by_codes_alone() {
        Person person = residents.citizen();
        signIn.withPassword(person.username(), Residents.PASSWORD);
        fail(person, 5);
        signIn.withPassword(person.username(), Residents.PASSWORD);

        assertThat(log.list(new SecurityLog.Filter(person.id(), null, null), 9))
                .extracting(SecurityLog.Entry::event)
                .containsExactly(
                        SecurityEvent.SIGN_IN_REFUSED,
                        SecurityEvent.ACCOUNT_LOCKED,
                        SecurityEvent.SIGN_IN_FAILED,
                        SecurityEvent.SIGN_IN_FAILED,
                        SecurityEvent.SIGN_IN_FAILED,
                        SecurityEvent.SIGN_IN_FAILED,
                        SecurityEvent.SIGN_IN_FAILED,
                        SecurityEvent.SIGNED_IN,
                        SecurityEvent.ACCOUNT_CREATED);
    }

    private void fail(Person person, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn.withPassword(person.username(), "not the password"))
                    .isEmpty();
        }
    }

    private Duration lockOf(Person person) {
        AdminAccounts.Row row = adminAccounts.find(person.id()).orElseThrow();
        assertThat(row.state()).isEqualTo(AdminAccounts.State.LOCKED);
        return Duration.between(clock.instant(), Objects.requireNonNull(row.lockedUntil()));
    }

    private static long together(List<Callable<Boolean>> calls) throws Exception {
        long yes = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Boolean> answer : threads.invokeAll(calls)) {
                yes += answer.get() ? 1 : 0;
            }
        }
        return yes;
    }

    private static long cpuTimeOf(Runnable work) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = thread.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, thread.getCurrentThreadCpuTime() - before);
        }
        return best;
    }
}
