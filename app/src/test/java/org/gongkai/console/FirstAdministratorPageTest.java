package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.Gongkai;
import org.gongkai.api.SettableClock;
import org.gongkai.console.Clerk.Shown;
import org.gongkai.identity.FirstAdministrator;
import org.gongkai.installation.FreshInstallation;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** A service that has nobody yet gets its first administrator over HTTP, by the link its log tells. */
@SpringBootTest(
        classes = Gongkai.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gongkai.mode=service")
@ContextConfiguration(initializers = {FreshInstallation.class, FirstAdministratorPageTest.WithoutTestPeople.class})
@Import(FirstAdministratorPageTest.Time.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstAdministratorPageTest {

    private static final Map<String, String> FIRST = Map.of(
            "username", "root",
            "displayName", "管理员",
            "password", "a phrase nobody guesses",
            "again", "a phrase nobody guesses");

    @LocalServerPort
    int port;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    SettableClock clock;

    @Test
    @Order(1)
    void an_expired_or_an_invented_link_opens_nothing() {
        String link = link();
        Clerk late = nobody();
        Shown form = late.get(link);
        assertThat(form.status()).isEqualTo(200);
        clock.set(clock.instant().plus(Duration.ofHours(24)));
        assertThat(late.get(link).status()).isEqualTo(404);
        assertThat(late.send(form, link, FIRST).status()).isEqualTo(404);
        assertThat(nobody().get("/setup/invented").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void looking_at_the_link_or_writing_something_wrong_does_not_use_it_up() {
        String link = link();
        Clerk clerk = nobody();
        assertThat(clerk.head(link)).isEqualTo(200);
        assertThat(clerk.head(link)).isEqualTo(200);
        Shown wrong = clerk.submit(link, link, with("again", "another phrase"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("两次输入的密码不一致", "root").doesNotContain("a phrase nobody guesses");
        assertThat(clerk.submit(link, link, with("username", "")).status()).isEqualTo(422);
        assertThat(clerk.get(link).status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void the_link_makes_one_administrator_and_is_used_up() {
        String link = link();
        Clerk clerk = nobody();
        Clerk second = nobody();
        Shown formOfSecond = second.get(link);
        Shown made = clerk.submit(link, link, FIRST);
        assertThat(made.status()).isEqualTo(303);
        assertThat(made.location()).isEqualTo("/login");
        assertThat(clerk.follow(made).text()).contains("管理员已建立，请登录");
        assertThat(clerk.get(link).status()).isEqualTo(404);
        assertThat(clerk.head(link)).isEqualTo(404);
        assertThat(second.send(formOfSecond, link, with("username", "root2")).status())
                .isEqualTo(404);
        assertThat(firstAdministrator.offer()).isEmpty();

        clerk.submit("/login", "/login", Map.of("username", "root", "password", "a phrase nobody guesses"));
        assertThat(clerk.get("/console/accounts").status()).isEqualTo(200);
        assertThat(clerk.get("/console/accounts").text()).contains("root").doesNotContain("citizen");
    }

    private String link() {
        return "/setup/" + firstAdministrator.offer().orElseThrow();
    }

    private Clerk nobody() {
        return Clerk.nobody("http://127.0.0.1:" + port);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> values = new HashMap<>(FIRST);
        values.put(name, value);
        return values;
    }

    /** The people other tests live on are of the trial. */
    static final class WithoutTestPeople implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.addBeanFactoryPostProcessor(
                    beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("residents"));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}
