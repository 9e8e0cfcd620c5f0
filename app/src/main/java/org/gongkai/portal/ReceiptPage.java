package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.installation.OwnAddress;
import org.gongkai.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an applicant takes home: number, code, and what happens when. The code is on it right after submission only. */
@Controller
class ReceiptPage {

    private final Access access;
    private final RequestViews views;
    private final OwnAddress own;
    private final Clock clock;

    ReceiptPage(Access access, RequestViews views, OwnAddress own, Clock clock) {
        this.access = access;
        this.views = views;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping("/requests/{number}/receipt")
    Page receipt(@PathVariable String number, Locale locale, HttpServletRequest request) {
        Optional<Access.Admission> admitted = access.to(number, request);
        if (admitted.isEmpty()) {
            return Unknown.request();
        }
        Instant now = clock.instant();
        Optional<FreshCodes.Fresh> fresh = FreshCodes.of(number, request, now);
        Optional<String> address = own.of("/requests/" + number, request);
        return Page.of("portal/request-receipt.jte")
                .with("view", views.of(admitted.get(), locale))
                .with("code", fresh.map(FreshCodes.Fresh::code).orElse(null))
                .with("codeUntil", fresh.map(FreshCodes.Fresh::until).orElse(null))
                .with("address", address.orElse(null))
                .with("qr", address.map(Qr::of).orElse(null))
                .with("printedAt", now);
    }
}
