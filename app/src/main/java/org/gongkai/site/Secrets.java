package org.gongkai.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.gongkai.page.RequestNumber;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses that open something to whoever knows a secret: query codes and one-time links. */
final class Secrets {

    private static final List<PathPattern> BY_CODE =
            patterns("/requests/{number}", "/api/v1/requests/{number}/{*part}", "/api/v1/files/{file}");
    private static final List<PathPattern> BY_LINK =
            patterns("/third-party/{secret}/{*part}", "/setup/{secret}", "/password/{secret}");
    private static final PathPattern BY_FORM = patterns("/requests").getFirst();

    private Secrets() {}

    /**
     * One try.
     *
     * @param number whose code is tried; empty where a link says both at once
     * @param failure the status by which a wrong one is answered
     */
    record Try(String number, int failure) {}

    /** Which secret the request tries, if any. The body is looked at only where it may hold one, and uploads never are. */
    static Optional<Try> of(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        if (BY_LINK.stream().anyMatch(each -> each.matches(path))) {
            return Optional.of(new Try("", HttpServletResponse.SC_NOT_FOUND));
        }
        if (request.getMethod().equals("POST") && BY_FORM.matches(path)) {
            return filledIn(request).map(number -> new Try(number, 422));
        }
        return BY_CODE.stream()
                .flatMap(each -> Optional.ofNullable(each.matchAndExtract(path)).stream())
                .findFirst()
                .filter(_ -> mayHoldCode(request))
                .map(found -> Optional.ofNullable(found.getUriVariables().get("number"))
                        .orElseGet(() -> parameter(request, "number")))
                .map(number -> new Try(plain(number), HttpServletResponse.SC_NOT_FOUND));
    }

    /** A form with a field left empty tries nothing; one sent like an upload may try anything. */
    private static Optional<String> filledIn(HttpServletRequest request) {
        if (CleanText.isMultipart(request)) {
            return Optional.of("");
        }
        return parameter(request, "code").isBlank()
                ? Optional.empty()
                : Optional.of(plain(parameter(request, "number"))).filter(number -> !number.isEmpty());
    }

    /** Nobody posts a code within an upload; who asks for a thing in the form of one may have put the code there. */
    private static boolean mayHoldCode(HttpServletRequest request) {
        return CleanText.isMultipart(request)
                ? !request.getMethod().equals("POST")
                : request.getParameter("code") != null;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return CleanText.isMultipart(request)
                ? ""
                : Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** However it is written, it is the same request that is tried. */
    private static String plain(String number) {
        return RequestNumber.read(number);
    }

    private static List<PathPattern> patterns(String... paths) {
        return List.of(paths).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
