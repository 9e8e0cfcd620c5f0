package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Citation;

/** The third parties a consultation begins with: who they are, and when their letters were served (YS-4). */
final class ThirdPartiesServed {

    private static final Citation SEED = Citation.of("YS-4");

    private ThirdPartiesServed() {}

    /** One party may be given flat, several as a list; each gets an id and a day of service. */
    static StepData complete(Situation situation) {
        StepData data = situation.data();
        List<StepData> given = data.groups("parties");
        List<StepData> parties = given.isEmpty() ? List.of(flat(data)) : given;
        int next = Consultation.standings(situation.file()).size();
        List<Object> complete = new ArrayList<>();
        for (StepData party : parties) {
            next++;
            StepData served = party.date("servedOn").isPresent()
                    ? party
                    : party.with("servedOn", situation.today().toString());
            StepData known =
                    served.text("kind").isPresent() ? served : served.with("kind", ThirdParty.usualKind(served));
            complete.add(known.with("id", String.valueOf(next)).values());
        }
        return new StepData(Map.of("parties", complete));
    }

    private static StepData flat(StepData data) {
        Map<String, Object> party = new LinkedHashMap<>(data.values());
        party.remove("parties");
        return new StepData(party);
    }

    static Optional<Refusal> areComplete(Situation situation) {
        List<FieldError> errors = new ArrayList<>();
        List<StepData> parties = situation.data().groups("parties");
        for (int i = 0; i < parties.size(); i++) {
            String path = path(parties, i);
            StepData party = parties.get(i);
            for (String field : List.of("name", "interest")) {
                if (party.text(field).isEmpty()) {
                    errors.add(new FieldError(path + field, "required"));
                }
            }
            if (party.date("servedOn").orElseThrow().isAfter(situation.today())) {
                errors.add(new FieldError(path + "servedOn", "in-the-future"));
            }
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(errors, SEED));
    }

    private static String path(List<StepData> parties, int i) {
        return parties.size() == 1 ? "" : "parties[" + i + "].";
    }

    /** Nobody is served with a letter about a request that had not come in yet. */
    static Optional<Refusal> afterReceipt(Situation situation) {
        LocalDate received = situation.file().data().date("receivedOn").orElse(LocalDate.MIN);
        List<StepData> parties = situation.data().groups("parties");
        List<FieldError> early = IntStream.range(0, parties.size())
                .filter(i -> parties.get(i).date("servedOn").orElse(received).isBefore(received))
                .mapToObj(i -> new FieldError(path(parties, i) + "servedOn", "before-the-receipt"))
                .toList();
        return early.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(early, SEED));
    }
}
