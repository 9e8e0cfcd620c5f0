package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.gongkai.api.Client.Answer;
import org.junit.jupiter.api.Test;

/** Every step by every account at every stage: who is told what, written down here once more from the law alone. */
class StandingPopulationTest extends ApiTest {

    /** Step, stages, accounts. The machine's own steps are nobody's. */
    private static final String LAW = """
            register                  | received                                | office
            answer-on-the-spot        | received registered                     | office
            ask-correction            | received registered handling            | office
            correct                   | awaiting-correction                     | citizen office
            lapse                     | awaiting-correction                     | office
            assign                    | registered                              | office
            consult-third-party       | handling                                | section office
            record-third-party-reply  | consulting                              | office
            third-party-silence       | consulting                              |
            override-objection        | handling                                | deputy
            extend                    | registered handling consulting          | deputy
            draft-reply               | handling                                | section
            review-secrecy            | drafted                                 | secrecy
            approve-reply             | drafted                                 | deputy
            return-reply              | drafted                                 | deputy
            reply                     | approved                                | office
            deliver                   | replied                                 | office
            withdraw                  | received registered handling drafted approved awaiting-correction consulting | citizen office
            reopen                    | replied closed                          |
            """;

    /** What the stage would allow but a gate holds back. */
    private static final Set<String> GATED = Set.of("lapse", "override-objection", "approve-reply");

    private static final Set<String> READERS =
            Set.of("office", "deputy", "director", "secrecy", "disclosure", "policylaw", "auditor", "citizen");
    private static final List<String> ACCOUNTS = List.of(
            "office",
            "deputy",
            "director",
            "secrecy",
            "disclosure",
            "policylaw",
            "auditor",
            "citizen",
            "section",
            "section2",
            "publicity",
            "staffing",
            "supervisor",
            "admin",
            Client.NOBODY);
    private static final Set<String> UNASSIGNED =
            Set.of("received", "registered", "awaiting-correction", "withdrawn", "lapsed");

    private record Row(Set<String> stages, Set<String> accounts) {}

    @Test
    void every_step_by_every_account_at_every_stage() {
        Map<String, Supplier<String>> population = population();
        Map<String, String> standing = new LinkedHashMap<>();
        population.forEach((stage, made) -> standing.put(stage, made.get()));
        Map<String, Row> law = law();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        AtOnce.all(ACCOUNTS.size(), who -> {
            String account = ACCOUNTS.get(who);
            standing.forEach((stage, id) -> law.forEach((step, row) -> {
                int expected = expected(account, stage, step, row);
                String target = expected == 200
                        ? Objects.requireNonNull(population.get(stage)).get()
                        : id;
                Map<String, ?> data = expected == 200 ? data(step) : Map.of();
                Answer answer = as(account).take(target, step, data);
                if (answer.status() != expected) {
                    wrong.add(account + " " + step + " at " + stage + ": expected " + expected + ", came "
                            + answer.status() + " " + answer.code() + answer.errors());
                }
            }));
            return account;
        });
        assertThat(wrong).isEmpty();
        standing.forEach((stage, id) -> assertThat(requests.file(id).stage()).isEqualTo(stage));
    }

    @Test
    void a_case_offers_each_account_exactly_the_steps_it_may_take() {
        Map<String, Row> law = law();
        population().forEach((stage, made) -> {
            String id = made.get();
            for (String account : ACCOUNTS) {
                Answer seen = as(account).get("/cases/" + id);
                List<String> may = law.entrySet().stream()
                        .filter(each -> expected(account, stage, each.getKey(), each.getValue()) == 200)
                        .map(Map.Entry::getKey)
                        .toList();
                if (seen.status() == 200) {
                    assertThat(seen.json().path("steps").valueStream().map(each -> each.asString()))
                            .as(account + " at " + stage)
                            .containsExactlyInAnyOrderElementsOf(may);
                } else {
                    assertThat(may).isEmpty();
                }
            }
        });
    }

    @Test
    void another_section_sees_nothing_of_the_case_in_any_list() {
        String number = requests.file(requests.drafted()).at("number");
        assertThat(as("section").get("/cases?q=" + number).texts("items", "number"))
                .containsExactly(number);
        for (String account : List.of("section2", "publicity", "staffing", "supervisor", "admin")) {
            assertThat(as(account).get("/cases?q=" + number).expect(200).text()).doesNotContain(number);
        }
    }

    private static int expected(String account, String stage, String step, Row row) {
        if (account.equals(Client.NOBODY)) {
            return 401;
        }
        boolean sees = READERS.contains(account) || account.equals("section") && !UNASSIGNED.contains(stage);
        if (!sees) {
            return 404;
        }
        if (!row.accounts().contains(account)) {
            return 403;
        }
        return row.stages().contains(stage) && !GATED.contains(step) ? 200 : 409;
    }

    private Map<String, Supplier<String>> population() {
        Map<String, Supplier<String>> population = new LinkedHashMap<>();
        population.put("received", requests::submitted);
        population.put("registered", requests::registered);
        population.put("handling", requests::handling);
        population.put("awaiting-correction", requests::awaitingCorrection);
        population.put("consulting", requests::consulting);
        population.put("drafted", requests::drafted);
        population.put("approved", requests::approved);
        population.put("replied", requests::replied);
        population.put("closed", requests::closed);
        population.put("withdrawn", requests::withdrawn);
        return population;
    }

    private static Map<String, Row> law() {
        Map<String, Row> law = new LinkedHashMap<>();
        LAW.lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            law.put(cells[0].strip(), new Row(words(cells[1]), words(cells[2])));
        });
        return law;
    }

    private static Set<String> words(String cell) {
        return cell.isBlank() ? Set.of() : Set.of(cell.strip().split(" +", -1));
    }

    private static Map<String, Object> data(String step) {
        return new HashMap<>(
                switch (step) {
                    case "answer-on-the-spot" -> Map.of("outcome", "disclosed", "text", "已公开");
                    case "ask-correction" -> Requests.missing();
                    case "correct" -> Map.of("description", "更正后的内容");
                    case "assign" -> Map.of("section", "market");
                    case "consult-third-party" -> Requests.party();
                    case "record-third-party-reply" -> Requests.answer("consent");
                    case "extend" -> Map.of("reason", "检索量大");
                    case "draft-reply" -> Requests.draft("disclosed");
                    case "review-secrecy" -> Requests.pass();
                    case "deliver" -> Requests.delivery();
                    default -> Map.of();
                });
    }
}
