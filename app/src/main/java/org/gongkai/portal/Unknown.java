package org.gongkai.portal;

import org.gongkai.page.Page;
import org.springframework.http.HttpStatus;

/** The one answer to numbers that do not exist, codes that do not fit, and requests of others. */
final class Unknown {

    private Unknown() {}

    static Page request() {
        return Page.of("portal/request-unknown.jte").status(HttpStatus.NOT_FOUND);
    }

    static Page link() {
        return Page.of("portal/third-party-unknown.jte").status(HttpStatus.NOT_FOUND);
    }

    static Page page() {
        return Page.of("portal/unknown.jte").status(HttpStatus.NOT_FOUND);
    }
}
