package org.gongkai.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.page.Form;
import org.gongkai.page.Texts;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Refusal;
import org.springframework.stereotype.Component;

/** Puts what a rule refused into a form, in words: the reason, and the article where one stands behind it. */
@Component
class Problems {

    private static final String FIELD = "portal.problem.";
    private static final String CASE = "portal.refused.";

    /** Fields whose omission is explained better than by their name. */
    private static final Map<String, String> OWN = Map.of(
            "applicant.kind", "portal.problem.required.kind",
            "applicant.idNumber", "portal.problem.required.idNumber",
            "formWanted", "portal.problem.required.formWanted",
            "answer", "portal.problem.required.answer");

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    /** The form with everything the refusal names; {@code whole} is the field that stands for the form as a whole. */
    Form into(Form form, Refusal refusal, Locale locale, Function<String, String> label, String whole) {
        Form wrong = form;
        for (FieldError error : refusal.errors()) {
            wrong = one(wrong, error, locale, label);
        }
        return refusal.errors().isEmpty() ? wrong.wrong(whole, key(CASE, refusal.code(), locale)) : wrong;
    }

    /** The form with the files that were not taken, each by its name. */
    Form into(Form form, List<KeptFiles.Refused> files, Locale locale) {
        Form wrong = form;
        for (KeptFiles.Refused file : files) {
            wrong = wrong.wrong(
                    "files", FIELD + "file", file.name(), texts.get(locale, "documents.refused." + file.reason()));
        }
        return wrong;
    }

    private Form one(Form form, FieldError error, Locale locale, Function<String, String> label) {
        String own = OWN.get(error.field());
        return own != null && error.code().equals("required")
                ? form.wrong(error.field(), own)
                : form.wrong(error.field(), key(FIELD, error.code(), locale), label.apply(error.field()));
    }

    /** A reason nobody has words for is told in general. */
    private String key(String start, String code, Locale locale) {
        return texts.has(locale, start + code) ? start + code : start + "other";
    }
}
