package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the module in service mode on an empty database: no demo accounts, nobody there. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String PASSWORD = "a phrase nobody guesses";

    private ConfigurableApplicationContext application;
    private FirstAdministrator firstAdministrator;
    private RehearsalClock clock;

    @BeforeEach
    void start() {
        application = new SpringApplicationBuilder(ServiceApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "db-scheduler.enabled=false",
                        "spring.flyway.enabled=false",
                        "gongkai.keys=target/identity-test/service-keys-${random.uuid}")
                .run("--gongkai.mode=service");
        firstAdministrator = application.getBean(FirstAdministrator.class);
        clock = application.getBean(RehearsalClock.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void the_start_tells_one_link_which_makes_one_administrator(CapturedOutput output) {
        String token = tokenIn(output);
        assertThat(firstAdministrator.open(token)).isPresent();
        assertThat(firstAdministrator.complete(token, "root", "管理员", "tooshort").problems())
                .containsExactly(new Problem("password", "password-too-short"));
        Person first =
                firstAdministrator.complete(token, "root", "管理员", PASSWORD).orElseThrow();

        assertThat(first.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(first.bodyId()).isEqualTo(FirstBody.ID);
        assertThat(application.getBean(SignIn.class).withPassword("root", PASSWORD))
                .contains(first);
        assertThat(firstAdministrator.open(token)).isEmpty();
        assertThat(firstAdministrator.complete(token, "root2", "管理员", PASSWORD).problems())
                .containsExactly(new Problem("", "link-unknown"));
        assertThat(firstAdministrator.offer()).isEmpty();
    }

    @Test
    void the_link_is_replaced_at_the_next_start_and_ends_after_a_day() {
        String first = firstAdministrator.offer().orElseThrow();
        String second = firstAdministrator.offer().orElseThrow();
        assertThat(firstAdministrator.open(first)).isEmpty();
        clock.forward(Duration.ofHours(24).minusSeconds(1));
        assertThat(firstAdministrator.open(second)).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(firstAdministrator.open(second)).isEmpty();
        assertThat(firstAdministrator.complete(second, "root", "管理员", PASSWORD).isDone())
                .isFalse();
    }

    @Test
    void an_empty_service_begins_with_one_body_and_its_sections_and_never_makes_another() {
        Bodies bodies = application.getBean(Bodies.class);
        assertThat(bodies.all()).extracting(Body::id).containsExactly(FirstBody.ID);
        assertThat(bodies.sections(FirstBody.ID)).extracting(Section::id).contains("office", "policy-law");
        application.getBean(FirstBody.class).create();
        assertThat(bodies.all()).hasSize(1);
    }

    @Test
    void where_there_are_two_bodies_the_first_administrator_serves_the_installation() {
        application.getBean(Bodies.class).save(new Body("some-bureau", "某市某局", "Some Bureau", "某局", Body.Contact.NONE));
        String token = firstAdministrator.offer().orElseThrow();
        assertThat(firstAdministrator
                        .complete(token, "root", "管理员", PASSWORD)
                        .orElseThrow()
                        .bodyId())
                .isNull();
    }

    @Test
    void demo_accounts_are_refused_outside_the_trial() {
        assertThatThrownBy(() -> application.getBean(DemoAccounts.class).create())
                .isInstanceOf(IllegalStateException.class);
        assertThat(application.getBean(People.class).find("admin")).isEmpty();
    }

    private static String tokenIn(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains("/setup/"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .replaceAll(".*/setup/([A-Za-z0-9_-]+) .*", "$1");
    }
}
