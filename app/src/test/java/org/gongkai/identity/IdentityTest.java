package org.gongkai.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Runs a test against the module in trial mode on PostgreSQL and a real port. All such tests share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = IdentityTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "db-scheduler.enabled=false",
            "spring.flyway.enabled=false",
            "gongkai.mode=trial",
            "gongkai.keys=target/identity-test/keys-${random.uuid}",
            "spring.main.banner-mode=off"
        })
public @interface IdentityTest {}
