package org.gongkai.portal;

import org.gongkai.page.Form;
import org.gongkai.procedure.StepData;

/**
 * What people forget or mistype in the request form and would be sorry for: the law takes the request as it is, so only the
 * form asks again, and no other way of applying does.
 */
final class Slips {

    /** The field of a correction for an address, an e-mail address or a number not given before. */
    static final String REACH = "reach";

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

    /**
     * A correction that asks for delivery in a way for which the request has no address, and that gives none either. The step
     * takes no contacts: what is typed under {@link #REACH} goes to the office with the note.
     */
    static Form in(Form correction, StepData filed) {
        StepData applicant = filed.group("applicant");
        Form form = correction;
        if (chosen(form, filed, "deliveryWanted", "mail")
                && applicant.textOr("address", "").isBlank()) {
            form = form.value(REACH).isBlank() ? form.wrong(REACH, "portal.problem.reach.address") : form;
        }
        boolean byEmail = chosen(form, filed, "deliveryWanted", "email") || chosen(form, filed, "formWanted", "email");
        if (byEmail && applicant.textOr("email", "").isBlank() && !Contact.holdsEmail(form.value(REACH))) {
            form = form.wrong(REACH, "portal.problem.reach.email");
        }
        boolean byFax = chosen(form, filed, "deliveryWanted", "fax");
        return byFax && applicant.textOr("phone", "").isBlank() && !Contact.holdsNumber(form.value(REACH))
                ? form.wrong(REACH, "portal.problem.reach.fax")
                : form;
    }

    private static boolean chosen(Form form, StepData filed, String field, String way) {
        return form.holds(field, way) && !filed.textOr(field, "").equals(way);
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
