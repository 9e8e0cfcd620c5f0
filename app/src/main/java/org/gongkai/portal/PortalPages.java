package org.gongkai.portal;

import org.gongkai.casework.Cases;
import org.gongkai.page.Page;
import org.gongkai.regulation.Regulations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of the public front that tell and ask nothing: front page, guide, accessibility. */
@Controller
class PortalPages {

    private final Regulations regulations;
    private final Cases cases;

    PortalPages(Regulations regulations, Cases cases) {
        this.regulations = regulations;
        this.cases = cases;
    }

    @GetMapping("/")
    Page home() {
        return Page.of("portal/home.jte").with("limits", limits());
    }

    @GetMapping({"/guide", "/disclosure/guide"})
    Page guide() {
        return Page.of("portal/guide.jte").with("limits", limits());
    }

    @GetMapping("/accessibility")
    Page accessibility() {
        return Page.of("portal/accessibility.jte");
    }

    private TimeLimits limits() {
        return TimeLimits.on(cases.today(), regulations);
    }
}
