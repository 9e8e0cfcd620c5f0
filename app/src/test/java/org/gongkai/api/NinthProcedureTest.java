package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.api.Client.Answer;
import org.junit.jupiter.api.Test;

/** A procedure nobody programmed: declared by table and data record alone, it runs like any other. */
class NinthProcedureTest extends ApiTest {

    private static final Map<String, Object> SLIP = Map.of("materials", Map.of("loan-slip", Map.of("text", "借书单第1号")));

    @Test
    void it_stands_among_the_tables() {
        Answer table = as(Client.NOBODY).get("/procedures/library-loan").expect(200);
        assertThat(table.texts("steps", "id"))
                .containsExactly("ask", "lend", "send-for-repair", "take-back", "remind", "return");
        assertThat(table.at("deadlines.0.amount")).isEqualTo("10");
        assertThat(table.at("steps.1.materials.0.id")).isEqualTo("loan-slip");
        assertThat(as(Client.NOBODY).get("/procedures").texts("items", "id"))
                .contains("disclosure-request", "library-loan");
    }

    @Test
    void its_cases_run_with_their_clock_their_material_and_their_pause() {
        String id = asked();
        assertThat(as("office").take(id, "lend", Map.of()).errors()).containsExactly("materials.loan-slip:required");
        Answer lent = as("office").take(id, "lend", SLIP).expect(200);
        assertThat(lent.clock("loan")).isEqualTo("running 2026-02-13");
        clock.set("2026-02-04");
        Answer inRepair = as("office")
                .take(id, "send-for-repair", Map.of("damage", "封面脱落"))
                .expect(200);
        assertThat(inRepair.clock("loan")).isEqualTo("paused");
        clock.set("2026-02-09");
        assertThat(as("office").take(id, "take-back", Map.of()).clock("loan")).isEqualTo("running 2026-02-25");
        Answer returned = as("citizen").take(id, "return", Map.of()).expect(200);
        assertThat(returned.stage()).isEqualTo("returned");
        assertThat(returned.clock("loan")).isEqualTo("met 2026-02-25");
    }

    @Test
    void its_last_day_has_its_consequence() {
        String id = asked();
        as("office").take(id, "lend", SLIP).expect(200);
        clock.set("2026-04-01");
        expiry.carryOut();
        Answer file = requests.file(id);
        assertThat(file.stage()).isEqualTo("overdue");
        assertThat(file.at("events.2.day")).isEqualTo("2026-02-13");
    }

    @Test
    void it_is_in_the_work_list_and_kept_from_whom_it_does_not_concern() {
        String id = asked();
        String number = requests.file(id).at("number");
        assertThat(number).startsWith("BC-LL-2026-");
        assertThat(as("office").get("/cases?procedure=library-loan").texts("items", "number"))
                .contains(number);
        assertThat(as("publicity").get("/cases/" + id).status()).isEqualTo(404);
        assertThat(as("auditor").take(id, "lend", SLIP).status()).isEqualTo(403);
    }

    private String asked() {
        return as("citizen")
                .post("/cases", Map.of("procedure", "library-loan", "title", "商务年鉴"))
                .expect(201)
                .at("id");
    }
}
