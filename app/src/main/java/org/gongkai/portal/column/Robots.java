package org.gongkai.portal.column;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.installation.OwnAddress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What crawlers may read (RFC 9309): the column, and neither the staff's pages nor the interface for programs. */
@RestController
class Robots {

    private static final String RULES = """
            User-agent: *
            Allow: /disclosure
            Disallow: /console
            Disallow: /api
            """;

    private final OwnAddress address;

    Robots(OwnAddress address) {
        this.address = address;
    }

    /** A site map is named by its whole address or not at all. */
    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String rules(HttpServletRequest request) {
        return address.of(ColumnPaths.ROOT_SITEMAP, request)
                .map(map -> RULES + "\nSitemap: " + map + "\n")
                .orElse(RULES);
    }
}
