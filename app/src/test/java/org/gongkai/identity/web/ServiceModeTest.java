package org.gongkai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.gongkai.identity.ApiTokens;
import org.gongkai.identity.FirstAdministrator;
import org.gongkai.identity.IdentityTestApplication;
import org.gongkai.identity.Person;
import org.gongkai.identity.Residents;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Outside the trial: no names and passwords on the API. */
class ServiceModeTest {

    @Test
    void outside_the_trial_the_api_takes_tokens_and_no_passwords() {
        try (ConfigurableApplicationContext application = start()) {
            int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
            FirstAdministrator first = application.getBean(FirstAdministrator.class);
            Person admin = first.complete(first.offer().orElseThrow(), "root", "管理员", Residents.PASSWORD)
                    .orElseThrow();
            String secret = application
                    .getBean(ApiTokens.class)
                    .create(admin, "script", Duration.ofDays(1))
                    .orElseThrow()
                    .secret();
            String basic = "Basic " + Base64.getEncoder().encodeToString(("root:" + Residents.PASSWORD).getBytes());

            HttpResponse<String> refused = new Browser(port).get("/api/v1/cases", "Authorization", basic);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"gongkai\"");
            assertThat(new Browser(port)
                            .get("/api/v1/cases", "Authorization", "Bearer " + secret)
                            .body())
                    .isEqualTo("root");
        }
    }

    private static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplicationBuilder(IdentityTestApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "server.port=0",
                        "db-scheduler.enabled=false",
                        "spring.flyway.enabled=false",
                        "spring.main.lazy-initialization=true",
                        "gongkai.keys=target/identity-test/service-keys-${random.uuid}")
                .build();
        return application.run("--gongkai.mode=service", "--server.port=0");
    }
}
