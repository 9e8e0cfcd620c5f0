package org.gongkai.documents;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away uploads that announce more than can be taken, before anything of them is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class UploadGuard extends OncePerRequestFilter {

    /** A largest file and two megabytes for the form around it, in bytes. */
    static final long LARGEST_REQUEST = Files.LIMIT + 2L * 1024 * 1024;

    static final long LARGEST_FORM = 120L * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMultipart(request) && request.getContentLengthLong() > largest(request)) {
            TooLarge.answer(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The API takes one file at a time; a form may carry several, which the container's own limit bounds. */
    private static long largest(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") ? LARGEST_REQUEST : LARGEST_FORM;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
