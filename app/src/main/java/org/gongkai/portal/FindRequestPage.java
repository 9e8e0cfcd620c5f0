package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.page.RequestNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to one's own request by number and code. */
@Controller
class FindRequestPage {

    private final Access access;

    FindRequestPage(Access access) {
        this.access = access;
    }

    @GetMapping("/requests")
    Page form() {
        return page(Form.blank());
    }

    @PostMapping("/requests")
    Page find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        Form form = blanks(Form.of(Map.of("number", number.strip(), "code", code.strip())));
        if (form.isWrong()) {
            return again(form);
        }
        Form wrong = form.wrong("number", "portal.find.wrong").wrong("code", "portal.find.wrong.code");
        return opened(form.value("number"), form.value("code"), request, again(wrong));
    }

    /** A link with the code in it leads to the address without: codes stay out of histories and logs further on. */
    @GetMapping(path = "/requests/{number}", params = "code")
    Page byLink(@PathVariable String number, @RequestParam String code, HttpServletRequest request) {
        return opened(number, code, request, Unknown.request());
    }

    /** Asks whoever comes by a receipt's address for the code; whether there is such a number is not told. */
    static Page asking(String number) {
        return page(Form.of(Map.of("number", number)));
    }

    private Page opened(String number, String code, HttpServletRequest request, Page otherwise) {
        String canonical = RequestNumber.read(number);
        return access.open(canonical, code, request) ? Page.to("/requests/" + canonical) : otherwise;
    }

    private static Form blanks(Form form) {
        Form number = form.value("number").isEmpty() ? form.wrong("number", "portal.find.number.missing") : form;
        return form.value("code").isEmpty() ? number.wrong("code", "portal.find.code.missing") : number;
    }

    /** The number as it was typed, to be looked at again; a code is never sent back. */
    private static Page again(Form form) {
        return page(form.with("code", "")).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Page.Rendered page(Form form) {
        return Page.of("portal/request-find.jte").with("form", form);
    }
}
