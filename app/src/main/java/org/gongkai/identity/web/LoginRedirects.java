package org.gongkai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.identity.Person;
import org.gongkai.identity.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** The ways to the login page and from it. The page at {@code /login} posts {@code username, password, next}. */
@Component
class LoginRedirects
        implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

    private static final String CONSOLE = "/console";
    private static final String MY = "/my";

    private final SecurityLog log;

    LoginRedirects(SecurityLog log) {
        this.log = log;
    }

    /** Who asks for a page that needs a login gets the login page, and afterwards the page. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String login = request.getMethod().equals("GET") ? loginThen(asked(request)) : "/login";
        if (request.getHeader("HX-Request") != null) {
            // htmx would put a redirected login page into a part of the page; this makes it leave the page.
            response.setHeader("HX-Redirect", "/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(login);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        boolean staff = authentication.getPrincipal() instanceof Person person && person.staff();
        Optional<String> next =
                ReturnPath.within(request.getParameter("next")).filter(path -> staff || !path.startsWith(CONSOLE));
        response.sendRedirect(next.orElse(staff ? CONSOLE : MY));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.sendRedirect(ReturnPath.within(request.getParameter("next"))
                .map(next -> "/login?error=bad&next=" + encoded(next))
                .orElse("/login?error=bad"));
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            log.signedOut(person);
        }
    }

    private static String loginThen(String path) {
        return ReturnPath.within(path)
                .map(next -> "/login?next=" + encoded(next))
                .orElse("/login");
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
