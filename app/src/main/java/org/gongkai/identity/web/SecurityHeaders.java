package org.gongkai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * The headers every answer carries: nothing but our own scripts, styles, fonts and pictures, no frames, no sniffing, no
 * referrer; HTTPS from then on, once a page came by HTTPS. Answers are not cached unless the page itself says so.
 */
@Component
class SecurityHeaders implements RequestRejectedHandler {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
            + " connect-src 'self'";
    /** A year, for this host alone. */
    static final String TRANSPORT = "max-age=31536000";

    static final String PERMISSIONS = "camera=(), geolocation=(), microphone=()";

    static void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
    }

    /** The firewall refuses malformed requests before any header is written; this answer carries them too. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
            throws IOException {
        write(response);
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** For answers that are given without Spring Security. */
    static void write(HttpServletResponse response) {
        writeFixed(response);
        response.setHeader("Cache-Control", "no-store");
    }

    /** Those that are the same for every answer; Spring Security leaves them as they are. */
    static void writeFixed(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("Referrer-Policy", ReferrerPolicy.NO_REFERRER.getPolicy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", PERMISSIONS);
    }
}
