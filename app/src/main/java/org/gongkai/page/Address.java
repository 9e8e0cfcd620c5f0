package org.gongkai.page;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader is: path and raw query, as they came. Never leads to another site.
 *
 * @param query without the question mark, or null
 */
public record Address(String path, @Nullable String query) {

    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    public Address {
        path = "/" + path.replaceFirst("^[/\\\\]+", "");
    }

    /**
     * Where the request went; on an error page the address the reader asked for, not the error's own. The body is never
     * read, because a body that cannot be read may be the very reason for the error page.
     */
    static Address of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return failed == null
                ? new Address(request.getRequestURI(), request.getQueryString())
                : new Address(failed.toString(), Objects.toString(query, null));
    }

    /** Whether this is a path of this site in printable ASCII, which no browser reads as another site's address. */
    public static boolean isOwn(@Nullable String path) {
        return path != null && OWN.matcher(path).matches();
    }

    /** A parameter of the query as it stands there, undecoded, or null. */
    @Nullable
    String parameter(String name) {
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith(name + "="))
                        .findFirst()
                        .map(part -> part.substring(name.length() + 1))
                        .orElse(null);
    }

    /** This address with one parameter set anew; everything else stays. */
    public String with(String name, String value) {
        String set = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return path + "?" + Stream.concat(others(name), Stream.of(set)).collect(joining("&"));
    }

    /** This address without one parameter. */
    public String without(String name) {
        String rest = others(name).collect(joining("&"));
        return rest.isEmpty() ? path : path + "?" + rest;
    }

    /** Whether the reader is at this path or below it. The front page is only itself. */
    public boolean within(String parent) {
        return path.equals(parent) || (!parent.equals("/") && path.startsWith(parent + "/"));
    }

    private Stream<String> others(String name) {
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty())
                        .filter(part -> !part.equals(name) && !part.startsWith(name + "="));
    }
}
