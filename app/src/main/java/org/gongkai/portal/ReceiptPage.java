package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.installation.Installation;
import org.gongkai.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What an applicant takes home: number, code, and what happens when. The code is on it once. */
@Controller
class ReceiptPage {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Access access;
    private final RequestViews views;
    private final Installation installation;
    private final Clock clock;

    ReceiptPage(Access access, RequestViews views, Installation installation, Clock clock) {
        this.access = access;
        this.views = views;
        this.installation = installation;
        this.clock = clock;
    }

    @GetMapping("/requests/{number}/receipt")
    Page receipt(@PathVariable String number, Locale locale, HttpServletRequest request) {
        Optional<Access.Admission> admitted = access.to(number, request);
        if (admitted.isEmpty()) {
            return Unknown.request();
        }
        Optional<String> address = address(number, request);
        return Page.of("portal/request-receipt.jte")
                .with("view", views.of(admitted.get(), locale))
                .with("code", OnceShown.take(number, request).orElse(null))
                .with("address", address.orElse(null))
                .with("qr", address.map(Qr::of).orElse(null))
                .with("printedAt", clock.instant());
    }

    /**
     * The address the operator gave the site; without one, that of this machine if it was reached by it. What any other Host
     * header says is the visitor's claim and not to be printed.
     */
    private Optional<String> address(String number, HttpServletRequest request) {
        String path = "/requests/" + number;
        return installation
                .address()
                .map(base -> base.toString().replaceFirst("/+$", "") + path)
                .or(() -> LOOPBACK.contains(request.getServerName())
                        ? Optional.of(ServletUriComponentsBuilder.fromContextPath(request)
                                .path(path)
                                .toUriString())
                        : Optional.empty());
    }
}
