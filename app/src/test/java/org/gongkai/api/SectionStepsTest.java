package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gongkai.identity.Delegation;
import org.gongkai.identity.Delegations;
import org.gongkai.identity.Outcome;
import org.gongkai.identity.People;
import org.gongkai.identity.Person;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which section takes the steps that are a section's. */
class SectionStepsTest extends ApiTest {

    @Autowired
    Delegations delegations;

    @Autowired
    People people;

    @AfterEach
    void revoke() {
        jdbc.sql("UPDATE delegation SET revoked_at = now(), revoked_by = from_account WHERE revoked_at IS NULL")
                .update();
        jdbc.sql("DELETE FROM account_role WHERE account_id = :id AND role = 'office'")
                .param("id", person("section2").id())
                .update();
    }

    @Test
    void acting_for_the_office_a_member_of_another_section_takes_the_steps_of_the_office_alone() {
        String id = requests.handling();
        delegate("office", Role.OFFICE, "section2");
        officeOnly(id);
    }

    @Test
    void holding_the_office_as_well_a_member_of_another_section_takes_the_steps_of_the_office_alone() {
        String id = requests.handling();
        jdbc.sql("INSERT INTO account_role (account_id, role, granted_at) VALUES (:id, 'office', now())")
                .param("id", person("section2").id())
                .update();
        officeOnly(id);
    }

    private void officeOnly(String id) {
        assertThat(as("section2").get("/cases/" + id).expect(200).text())
                .contains("\"consult-third-party\"")
                .doesNotContain("\"draft-reply\"]", "\"draft-reply\",");
        Client.Answer refused = as("section2")
                .take(id, "draft-reply", Requests.draft("disclosed"))
                .expect(403);
        assertThat(refused.code()).isEqualTo("wrong-role");
        requests.take(id, "section2", "consult-third-party", Requests.party());
        assertThat(requests.file(id).texts("events", "role").getLast()).isEqualTo("office");
    }

    @Test
    void who_acts_for_the_section_the_case_is_with_takes_its_steps() {
        String id = requests.handling();
        delegate("section", Role.SECTION, "section2");
        delegate("office", Role.OFFICE, "section2");
        requests.take(id, "section2", "draft-reply", Requests.draft("disclosed"));
    }

    @Test
    void acting_for_the_office_a_section_still_opens_its_own_cases() {
        delegate("office", Role.OFFICE, "section2");
        String id = as("section2")
                .post(
                        "/cases",
                        Map.of(
                                "procedure", "proactive-publication",
                                "title", "公告",
                                "body", "正文",
                                "category", "wide-knowledge",
                                "formedOn", "2026-01-30"))
                .expect(201)
                .at("id");
        requests.take(id, "section2", "hand-over", Map.of());
    }

    /** E-commerce is registered without anybody in it; the farm is not even registered. */
    @ParameterizedTest
    @ValueSource(strings = {"e-commerce", "电子商务科", "良种场"})
    void where_nobody_serves_in_the_unit_any_section_acts_for_it(String unit) {
        String id = requests.registered();
        requests.take(id, "office", "assign", Map.of("section", unit));
        assertThat(as("section2").get("/cases/" + id).expect(200).text()).contains("\"draft-reply\"");
        requests.take(id, "section2", "draft-reply", Requests.draft("disclosed"));
    }

    @Test
    void where_somebody_serves_in_the_unit_no_other_section_sees_the_case() {
        String id = requests.handling();
        as("section2").get("/cases/" + id).expect(404);
        as("section2").take(id, "draft-reply", Requests.draft("disclosed")).expect(404);
    }

    private void delegate(String from, Role role, String to) {
        UUID delegator = person(from).id();
        LocalDate today = LocalDate.parse("2026-01-30");
        Outcome<Delegation> granted = delegations.grant(
                person(from), new Delegations.Wish(delegator, role, person(to).id(), today, today, "出差"));
        assertThat(granted).isInstanceOf(Outcome.Done.class);
    }

    private Person person(String username) {
        return people.find(username).orElseThrow();
    }
}
