package org.gongkai.portal.column;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.gongkai.documents.Download;
import org.gongkai.page.Display;
import org.gongkai.page.StandingPages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Serves the column before anything but the fixed headers: its pages are the same for everybody, need no session, and take neither
 * parameters nor a body that would have to be looked at. What is asked with a query, and what the column does not have, goes on its
 * way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ColumnFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient PreparedPages prepared;

    ColumnFilter(PreparedPages prepared) {
        this.prepared = prepared;
    }

    private static boolean isColumn(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads && request.getQueryString() == null && ours(request.getRequestURI());
    }

    /** Attachments are handed out by {@link ColumnFiles}. */
    private static boolean ours(String path) {
        return path.equals(ColumnPaths.ROOT_SITEMAP)
                || (path.equals(ColumnPaths.HOME) || path.startsWith(ColumnPaths.HOME + "/"))
                        && !path.contains("/files/");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isColumn(request)) {
            read(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Display display = request.getHeader(HttpHeaders.COOKIE) == null ? Display.PLAIN : StandingPages.wanted(request);
        String asked = request.getRequestURI();
        String path = asked.equals(ColumnPaths.ROOT_SITEMAP) ? ColumnPaths.SITEMAP : asked;
        Optional<Prepared> page = prepared.find(path, display.locale());
        if (page.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            ColumnAnswer.send(dressed(page.get(), display), request, response);
        }
    }

    /** Few readers want other than the plain display; theirs is made from the kept page. */
    static Prepared dressed(Prepared page, Display display) {
        boolean plain = !display.largeText() && !display.highContrast();
        if (plain || !page.contentType().startsWith("text/html")) {
            return page;
        }
        String kept = new String(page.bytes(), StandardCharsets.UTF_8);
        return Prepared.html(page.status(), StandingPages.displayed(kept, display));
    }

    /** Puts a page into the answer. */
    static final class ColumnAnswer {

        private ColumnAnswer() {}

        static void send(Prepared page, HttpServletRequest request, HttpServletResponse response) throws IOException {
            Coding coding = Coding.chosen(request.getHeader(HttpHeaders.ACCEPT_ENCODING), page.codings());
            String etag = coding.etag(page.etag());
            response.setHeader(HttpHeaders.ETAG, etag);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
            if (page.status() == HttpServletResponse.SC_OK
                    && isKnown(etag, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setStatus(page.status());
            if (!page.fileName().isEmpty()) {
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(page.fileName()));
            }
            response.setContentType(page.contentType());
            write(page.in(coding), coding, request, response);
        }

        /** Readers may name several tags, and proxies mark them as weak. */
        private static boolean isKnown(String etag, @Nullable String known) {
            return known != null
                    && Arrays.stream(known.split(",", 50))
                            .map(each -> each.strip().replaceFirst("^W/", ""))
                            .anyMatch(each -> each.equals(etag) || each.equals("*"));
        }

        private static void write(byte[] bytes, Coding coding, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (coding != Coding.PLAIN) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
            }
            response.setContentLength(bytes.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(bytes);
            }
        }
    }
}
