package org.gongkai.api;

import org.gongkai.Gongkai;
import org.gongkai.casework.Expiry;
import org.gongkai.casework.StoredEvidence;
import org.gongkai.installation.FreshInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a real database and a real port, once for all tests of the API, under a clock they set. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
@Import({ApiTest.Time.class, LibraryLoan.class, StoredEvidence.class})
abstract class ApiTest {

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    Expiry expiry;

    @Autowired
    JdbcClient jdbc;

    Requests requests = new Requests(new Client("", Client.NOBODY));
    Documents documents = new Documents(requests);
    Reader reader = new Reader(0);

    @BeforeEach
    void begin() {
        requests = new Requests(new Client("http://127.0.0.1:" + port, Client.NOBODY));
        documents = new Documents(requests);
        reader = new Reader(port);
        clock.set("2026-01-30");
    }

    Client as(String account) {
        return requests.as(account);
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
