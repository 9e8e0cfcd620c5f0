package org.gongkai.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses that open something to whoever knows a secret: query codes and one-time links. */
final class Secrets {

    private static final List<PathPattern> BY_CODE = patterns(
            "/requests/{number}",
            "/api/v1/requests/{number}",
            "/api/v1/requests/{number}/correct",
            "/api/v1/requests/{number}/withdraw",
            "/api/v1/requests/{number}/files/{file}",
            "/api/v1/files/{file}");
    private static final List<PathPattern> BY_LINK =
            patterns("/third-party/{secret}", "/setup/{secret}", "/password/{secret}");
    private static final PathPattern BY_FORM = patterns("/requests").getFirst();

    private Secrets() {}

    /**
     * One try.
     *
     * @param number whose code is tried; empty where a link says both at once
     * @param failure the status by which a wrong one is answered
     */
    record Try(String number, int failure) {}

    /** Which secret the request tries, if any. */
    static Optional<Try> of(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        if (BY_LINK.stream().anyMatch(each -> each.matches(path))) {
            return Optional.of(new Try("", HttpServletResponse.SC_NOT_FOUND));
        }
        if (request.getMethod().equals("POST") && BY_FORM.matches(path)) {
            return filledIn(request).map(number -> new Try(number, 422));
        }
        return request.getParameter("code") == null
                ? Optional.empty()
                : BY_CODE.stream()
                        .flatMap(each -> Optional.ofNullable(each.matchAndExtract(path)).stream())
                        .findFirst()
                        .map(found -> found.getUriVariables().getOrDefault("number", parameter(request, "number")))
                        .map(number -> new Try(plain(number), HttpServletResponse.SC_NOT_FOUND));
    }

    /** A form with a field left empty tries nothing. */
    private static Optional<String> filledIn(HttpServletRequest request) {
        return parameter(request, "code").isBlank()
                ? Optional.empty()
                : Optional.of(plain(parameter(request, "number"))).filter(number -> !number.isEmpty());
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String plain(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    private static List<PathPattern> patterns(String... paths) {
        return List.of(paths).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
