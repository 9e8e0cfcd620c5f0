package org.gongkai.portal;

import org.gongkai.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of the public front that tell and ask nothing: front page, guide, accessibility. */
@Controller
class PortalPages {

    @GetMapping("/")
    Page home() {
        return Page.of("portal/home.jte").with("limits", TimeLimits.IN_FORCE);
    }

    @GetMapping("/guide")
    Page guide() {
        return Page.of("portal/guide.jte").with("limits", TimeLimits.IN_FORCE);
    }

    @GetMapping("/accessibility")
    Page accessibility() {
        return Page.of("portal/accessibility.jte");
    }
}
