package org.gongkai.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
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
        int fault = isMultipart(request) ? 0 : fault(request);
        if (fault == 0) {
            chain.doFilter(request, response);
        } else {
            response.sendError(fault);
        }
    }

    /** The status that says what is wrong with the parameters, or 0. The container says by itself which are too large. */
    private static int fault(HttpServletRequest request) {
        try {
            return isClean(request) ? 0 : HttpServletResponse.SC_BAD_REQUEST;
        } catch (InvalidParameterException unreadable) {
            return unreadable.getErrorCode();
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
