package org.gongkai.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests whose parameters hold what is no text: NUL, other control characters, halves of characters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CleanText extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMultipart(request) || isClean(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Whether asking for a parameter would take in whole files. */
    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isClean(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .allMatch(value -> value.codePoints().noneMatch(CleanText::isNoText));
    }

    private static boolean isNoText(int codePoint) {
        boolean space = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return Character.isISOControl(codePoint) && !space || Character.getType(codePoint) == Character.SURROGATE;
    }
}
