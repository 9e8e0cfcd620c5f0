package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Citation;

/**
 * Third parties (YS-4, 条例32). By the seed an objection forbids disclosure and silence counts as an
 * objection; by the statute silence leaves the decision to the body and a strong public interest may
 * override. The body chooses by the setting {@code rule.YS-4.layer}; the contradiction is doubt D12.
 */
public final class Consultation {

    /** The setting that chooses between seed and statute. */
    public static final String SETTING = "rule.YS-4.layer";

    private static final Citation SEED = Citation.of("YS-4");
    private static final Citation STATUTE = Citation.of("条例32");

    private Consultation() {}

    /** How a third party stands. */
    public enum Standing {
        OPEN,
        CONSENTS,
        OBJECTS,
        SILENT,
        OVERRIDDEN
    }

    /** Every third party consulted, with how it stands, in the order of consultation. */
    public static Map<String, Standing> standings(CaseView file) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        file.events().forEach(event -> {
            String party = event.data().textOr("partyId", "");
            switch (event.step()) {
                case "consult-third-party" ->
                    event.data().groups("parties").forEach(each -> standings.put(each.textOr("id", ""), Standing.OPEN));
                case "record-third-party-reply" ->
                    standings.put(party, event.data().is("answer", "consent") ? Standing.CONSENTS : Standing.OBJECTS);
                case "third-party-silence" -> standings.put(party, Standing.SILENT);
                case "override-objection" -> standings.replaceAll((id, standing) -> overridden(id, standing, party));
                default -> {}
            }
        });
        return standings;
    }

    private static Standing overridden(String id, Standing standing, String party) {
        boolean meant = party.isEmpty() || party.equals(id);
        boolean stands = standing == Standing.OBJECTS || standing == Standing.SILENT;
        return meant && stands ? Standing.OVERRIDDEN : standing;
    }

    /** One party may be given flat, several as a list; each gets an id and a day of service. */
    static StepData completeParties(Situation situation) {
        StepData data = situation.data();
        List<StepData> given = data.groups("parties");
        List<StepData> parties = given.isEmpty() ? List.of(flat(data)) : given;
        int next = standings(situation.file()).size();
        List<Object> complete = new ArrayList<>();
        for (StepData party : parties) {
            next++;
            StepData served = party.date("servedOn").isPresent()
                    ? party
                    : party.with("servedOn", situation.today().toString());
            complete.add(served.with("id", String.valueOf(next)).values());
        }
        return new StepData(Map.of("parties", complete));
    }

    private static StepData flat(StepData data) {
        Map<String, Object> party = new LinkedHashMap<>(data.values());
        party.remove("parties");
        return new StepData(party);
    }

    static Optional<Refusal> partiesAreComplete(Situation situation) {
        List<FieldError> errors = new ArrayList<>();
        List<StepData> parties = situation.data().groups("parties");
        for (int i = 0; i < parties.size(); i++) {
            String path = parties.size() == 1 ? "" : "parties[" + i + "].";
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

    /** Nobody is served with a letter about a request that had not come in yet. */
    static Optional<Refusal> servedAfterReceipt(Situation situation) {
        LocalDate received = situation.file().data().date("receivedOn").orElse(LocalDate.MIN);
        boolean early = situation.data().groups("parties").stream()
                .anyMatch(party -> party.date("servedOn").orElse(received).isBefore(received));
        return early ? Optional.of(Refusal.invalid("servedOn", "before-the-receipt", SEED)) : Optional.empty();
    }

    static Optional<Refusal> partyIsOpen(Situation situation) {
        Standing standing = standings(situation.file()).get(situation.data().textOr("partyId", ""));
        if (standing == null) {
            return Optional.of(Refusal.invalid("partyId", "unknown-party", SEED));
        }
        return standing == Standing.OPEN ? Optional.empty() : Optional.of(Refusal.conflict("party-has-answered", SEED));
    }

    /** Back to handling when the party concerned is the last that was still open. */
    static String stageOnceSettled(Situation situation) {
        String settled = situation.data().textOr("partyId", "");
        boolean othersOpen = standings(situation.file()).entrySet().stream()
                .anyMatch(each ->
                        each.getValue() == Standing.OPEN && !each.getKey().equals(settled));
        return othersOpen ? "consulting" : "handling";
    }

    static boolean bySeed(CaseView file) {
        return !"statute".equals(file.setting(SETTING, "seed"));
    }

    static Optional<Refusal> statuteDecides(Situation situation) {
        return bySeed(situation.file())
                ? Optional.of(Refusal.conflict("seed-forbids-override", SEED))
                : Optional.empty();
    }

    static Optional<Refusal> someObjectionStands(Situation situation) {
        boolean stands = standings(situation.file()).values().stream()
                .anyMatch(each -> each == Standing.OBJECTS || each == Standing.SILENT);
        return stands ? Optional.empty() : Optional.of(Refusal.conflict("no-objection", STATUTE));
    }

    /** An override names a party whose objection or silence stands, or none and means them all. */
    static Optional<Refusal> overriddenPartyObjects(Situation situation) {
        Optional<String> named = situation.data().text("partyId");
        Standing standing = standings(situation.file()).get(named.orElse(""));
        boolean stands = standing == Standing.OBJECTS || standing == Standing.SILENT;
        return named.isEmpty() || stands
                ? Optional.empty()
                : Optional.of(Refusal.invalid("partyId", "unknown-party", STATUTE));
    }

    /** What an objection covers is not disclosed. */
    static Optional<Refusal> objectionIsRespected(Situation situation) {
        boolean disclosesAll = situation.data().is("outcome", "disclosed");
        return disclosesAll && objectionStands(situation.file())
                ? Optional.of(Refusal.conflict("objection-stands", bySeed(situation.file()) ? SEED : STATUTE))
                : Optional.empty();
    }

    /** Whether an objection, or by the seed a silence, still forbids disclosure. */
    public static boolean objectionStands(CaseView file) {
        return standings(file).values().stream()
                .anyMatch(each -> each == Standing.OBJECTS || each == Standing.SILENT && bySeed(file));
    }
}
