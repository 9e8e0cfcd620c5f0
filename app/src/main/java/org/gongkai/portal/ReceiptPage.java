package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.installation.Installation;
import org.gongkai.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What an applicant takes home: number, code, and what happens when. The code is on it once. */
@Controller
class ReceiptPage {

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
        String address = address(number);
        return Page.of("portal/request-receipt.jte")
                .with("view", views.of(admitted.get(), locale))
                .with("code", OnceShown.take(number, request).orElse(null))
                .with("address", address)
                .with("qr", Qr.of(address))
                .with("printedAt", clock.instant());
    }

    /** The address the operator gave the site; without one, the one it was reached by. */
    private String address(String number) {
        String path = "/requests/" + number;
        return installation
                .address()
                .map(base -> base.toString().replaceFirst("/+$", "") + path)
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .toUriString());
    }
}
