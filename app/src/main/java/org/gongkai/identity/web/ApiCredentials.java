package org.gongkai.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.gongkai.identity.ApiTokens;
import org.gongkai.identity.BasicSignIn;
import org.gongkai.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads who calls the API from the Authorization header: a Bearer token, or in the trial a name and password. A header that
 * opens nothing is refused even where the call needs no login, so that programs notice.
 */
final class ApiCredentials extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final ApiTokens tokens;
    private final BasicSignIn basic;
    private final boolean basicAccepted;
    private final ApiRefusals refusals;

    ApiCredentials(ApiTokens tokens, BasicSignIn basic, boolean basicAccepted, ApiRefusals refusals) {
        this.tokens = tokens;
        this.basic = basic;
        this.basicAccepted = basicAccepted;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            Optional<Person> person = person(header, request);
            if (person.isEmpty()) {
                refusals.commence(request, response, new BadCredentialsException("login-required"));
                return;
            }
            SecurityContextHolder.setContext(new SecurityContextImpl(new PersonAuthentication(person.get())));
        }
        chain.doFilter(request, response);
    }

    private Optional<Person> person(String header, HttpServletRequest request) {
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return tokens.authenticate(header.substring(BEARER.length()).strip());
        }
        return basicAccepted && header.regionMatches(true, 0, BASIC, 0, BASIC.length()) && !isForeignPage(request)
                ? basic(header.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    private Optional<Person> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 0 ? Optional.empty() : basic.withPassword(pair.substring(0, colon), pair.substring(colon + 1));
    }

    /** Browsers attach a remembered name and password also to requests that a foreign page makes, and say so. */
    private static boolean isForeignPage(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
