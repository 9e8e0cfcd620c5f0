package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongkai.page.FieldError;
import org.gongkai.page.Form;
import org.gongkai.procedure.StepData;
import org.junit.jupiter.api.Test;

/** What a correction cannot mean: delivery to where there is no address. */
class SlipsTest {

    private static final StepData BY_PHONE = filed(Map.of("phone", "13800000000"), "pick-up");

    private static StepData filed(Map<String, String> applicant, String delivery) {
        return new StepData(Map.of("applicant", applicant, "formWanted", "paper", "deliveryWanted", delivery));
    }

    private static List<String> wrong(Map<String, String> sent, StepData filed) {
        return Slips.in(Form.of(sent), filed).errors().stream()
                .map(FieldError::key)
                .toList();
    }

    @Test
    void post_needs_an_address_on_file_or_with_the_correction() {
        assertThat(wrong(Map.of("deliveryWanted", "mail"), BY_PHONE)).containsExactly("portal.problem.reach.address");
        assertThat(wrong(Map.of("deliveryWanted", "mail", "reach", "某路1号"), BY_PHONE))
                .isEmpty();
        assertThat(wrong(Map.of("deliveryWanted", "mail"), filed(Map.of("address", "某路1号"), "pick-up")))
                .isEmpty();
    }

    @Test
    void e_mail_needs_an_address_for_e_mail() {
        assertThat(wrong(Map.of("deliveryWanted", "email"), BY_PHONE)).containsExactly("portal.problem.reach.email");
        assertThat(wrong(Map.of("formWanted", "email", "reach", "某路1号"), BY_PHONE))
                .containsExactly("portal.problem.reach.email");
        assertThat(wrong(Map.of("formWanted", "email", "reach", "邮箱 a@example.com"), BY_PHONE))
                .isEmpty();
    }

    @Test
    void a_fax_needs_a_number() {
        StepData byMail = filed(Map.of("address", "某路1号"), "mail");
        assertThat(wrong(Map.of("deliveryWanted", "fax"), byMail)).containsExactly("portal.problem.reach.fax");
        assertThat(wrong(Map.of("deliveryWanted", "fax", "reach", "0436-3200000"), byMail))
                .isEmpty();
        assertThat(wrong(Map.of("deliveryWanted", "fax"), BY_PHONE)).isEmpty();
    }

    @Test
    void what_was_taken_with_the_request_is_not_asked_again() {
        assertThat(wrong(Map.of("deliveryWanted", "mail", "description", "2024年"), filed(Map.of("phone", "1"), "mail")))
                .isEmpty();
    }
}
