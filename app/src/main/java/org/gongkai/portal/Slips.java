package org.gongkai.portal;

import org.gongkai.page.Form;

/**
 * What people forget or mistype in the request form and would be sorry for: the law takes the request as it is, so only the
 * form asks again, and no other way of applying does.
 */
final class Slips {

    private static final String RESIDENT = "居民身份证";
    private static final String NUMBER = "applicant.idNumber";
    private static final String EMAIL = "applicant.email";
    private static final String PHONE = "applicant.phone";
    private static final String ADDRESS = "applicant.address";

    private Slips() {}

    /** The form with everything that cannot be meant so. */
    static Form in(Form form) {
        return faxed(posted(mailed(numbered(form))));
    }

    /** A resident's number has 18 places, of old 15. */
    private static Form numbered(Form form) {
        boolean resident = form.holds(RequestForm.KIND, RequestForm.PERSON)
                && form.holds("applicant.idType", RESIDENT)
                && !form.value(NUMBER).isEmpty();
        return resident && !form.value(NUMBER).matches("\\d{15}|\\d{17}[\\dXx]")
                ? form.wrong(NUMBER, "portal.problem.resident-number")
                : form;
    }

    private static Form mailed(Form form) {
        boolean wanted = form.holds("formWanted", "email") || form.holds("deliveryWanted", "email");
        if (form.value(EMAIL).isEmpty()) {
            return wanted ? form.wrong(EMAIL, "portal.problem.email-wanted") : form;
        }
        return Contact.isEmail(form.value(EMAIL)) ? form : form.wrong(EMAIL, "portal.problem.email");
    }

    private static Form posted(Form form) {
        return form.holds("deliveryWanted", "mail") && form.value(ADDRESS).isEmpty()
                ? form.wrong(ADDRESS, "portal.problem.address-wanted")
                : form;
    }

    private static Form faxed(Form form) {
        if (form.value(PHONE).isEmpty()) {
            return form.holds("deliveryWanted", "fax") ? form.wrong(PHONE, "portal.problem.fax-wanted") : form;
        }
        return Contact.isPhone(form.value(PHONE)) ? form : form.wrong(PHONE, "portal.problem.phone");
    }
}
