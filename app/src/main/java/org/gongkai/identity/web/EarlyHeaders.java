package org.gongkai.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives the fixed headers to every answer before anything else, so that also what earlier filters refuse carries them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EarlyHeaders extends OncePerRequestFilter {

    /** What the server itself refuses comes here as an error only. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityHeaders.writeFixed(response);
        if (request.getDispatcherType() == DispatcherType.ERROR
                && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", SecurityHeaders.TRANSPORT);
        }
        chain.doFilter(request, response);
    }
}
