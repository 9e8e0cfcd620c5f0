package org.gongkai.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a request without files may send, announced or not, because it is all held in memory. More is taken from callers
 * who name themselves: whoever does so wrongly is refused before the body is read. Files have limits of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class BodySize extends OncePerRequestFilter {

    /** In bytes, from anybody. */
    static final long FROM_STRANGERS = 1L << 20;

    /** In bytes, with credentials: whole documents come in one call. */
    static final long FROM_THE_KNOWN = 4L << 20;

    /** In bytes, of a form: what the container itself takes, for in a form a Chinese character has nine bytes. */
    static final long OF_A_FORM = 2L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request);
        if (CleanText.isMultipart(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > most) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(new BoundedBody(request, most), response);
        }
    }

    private static long most(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            return OF_A_FORM;
        }
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? FROM_STRANGERS : FROM_THE_KNOWN;
    }
}
