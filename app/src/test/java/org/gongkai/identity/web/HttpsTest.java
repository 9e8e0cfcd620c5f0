package org.gongkai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import org.gongkai.identity.IdentityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What differs when the request came by HTTPS. */
@IdentityTest
class HttpsTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    SessionRepositoryFilter<?> sessions;

    @Autowired
    Filter springSecurityFilterChain;

    @Test
    void the_browser_is_told_to_stay_on_https_and_to_send_the_cookie_nowhere_else() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(sessions, springSecurityFilterChain)
                .build();
        MvcResult answer =
                mvc.perform(MockMvcRequestBuilders.get("/login").secure(true)).andReturn();
        assertThat(answer.getResponse().getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).contains("; Secure", "; HttpOnly", "; SameSite=Lax");
    }
}
