package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Layer;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Third parties (YS-4, 条例32). By the seed an objection forbids disclosure and silence counts as an
 * objection; by the statute silence, and an objection without a reason, leave the decision to the body and a strong
 * public interest may override. The body chooses by the setting {@code rule.YS-4.layer}; the contradiction is doubt D12.
 */
public final class Consultation {

    /** The setting that chooses between seed and statute. */
    public static final String SETTING = "rule.YS-4.layer";

    /** The parties whose parts a partly disclosing draft withholds. */
    static final String WITHHELD_FOR = "withheldFor";

    /** The parties whose silence or bare objection the body went past, as the statute lets it. */
    static final String DISCLOSED_DESPITE = "disclosedDespite";

    private static final Citation SEED = Citation.of("YS-4");
    private static final Citation STATUTE = Citation.of("条例32");

    private Consultation() {}

    /** How a third party stands. */
    public enum Standing {
        OPEN,
        CONSENTS,
        OBJECTS,
        /** Objects without saying why: by the statute an objection needs reasonable grounds. */
        UNREASONED,
        SILENT,
        OVERRIDDEN;

        boolean objects() {
            return this == OBJECTS || this == UNREASONED;
        }

        /** By the statute the body decides; by the seed this counts as an objection. */
        boolean leavesItToTheBody() {
            return this == UNREASONED || this == SILENT;
        }

        boolean stands() {
            return objects() || this == SILENT;
        }
    }

    /** Every third party consulted, with how it stands, in the order of consultation. */
    public static Map<String, Standing> standings(CaseView file) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        file.events().forEach(event -> {
            String party = event.data().textOr("partyId", "");
            switch (event.step()) {
                case "consult-third-party" ->
                    event.data().groups("parties").forEach(each -> standings.put(each.textOr("id", ""), Standing.OPEN));
                case "record-third-party-reply" -> standings.put(party, answered(event.data()));
                case "third-party-silence" -> standings.put(party, Standing.SILENT);
                case "override-objection" -> standings.replaceAll((id, standing) -> overridden(id, standing, party));
                default -> {}
            }
        });
        return standings;
    }

    private static Standing answered(StepData reply) {
        if (reply.is("answer", "consent")) {
            return Standing.CONSENTS;
        }
        return reply.textOr("reason", "").isBlank() ? Standing.UNREASONED : Standing.OBJECTS;
    }

    /** Every third party consulted, as it was entered, by its id. */
    static Map<String, ThirdParty> parties(CaseView file) {
        Map<String, ThirdParty> parties = new LinkedHashMap<>();
        entries(file).forEach((id, party) -> parties.put(id, ThirdParty.of(party)));
        return parties;
    }

    /** What was entered of every third party, by its id. */
    public static Map<String, StepData> entries(CaseView file) {
        Map<String, StepData> entries = new LinkedHashMap<>();
        file.all("consult-third-party").stream()
                .flatMap(event -> event.data().groups("parties").stream())
                .forEach(party -> entries.put(party.textOr("id", ""), party));
        return entries;
    }

    private static Standing overridden(String id, Standing standing, String party) {
        boolean meant = party.isEmpty() || party.equals(id);
        return meant && standing.stands() ? Standing.OVERRIDDEN : standing;
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

    /** The rule the body follows in this case. */
    static Layer layer(CaseView file) {
        return bySeed(file) ? Layer.BUREAU : Layer.STATUTE;
    }

    static Optional<Refusal> statuteDecides(Situation situation) {
        return bySeed(situation.file())
                ? Optional.of(Refusal.conflict("seed-forbids-override", SEED))
                : Optional.empty();
    }

    static Optional<Refusal> someObjectionStands(Situation situation) {
        return overridable(situation.file(), null).isEmpty()
                ? Optional.of(Refusal.conflict("no-objection", STATUTE))
                : Optional.empty();
    }

    /** An override names a party whose objection or silence stands, or none and means them all. */
    static Optional<Refusal> overriddenPartyObjects(Situation situation) {
        Optional<String> named = situation.data().text("partyId");
        boolean stands = !overridable(situation.file(), named.orElse(null)).isEmpty();
        return named.isEmpty() || stands
                ? Optional.empty()
                : Optional.of(Refusal.invalid("partyId", "unknown-party", STATUTE));
    }

    /** What an objection covers is not disclosed: not with the whole, nor as a part left over when the whole is divided. */
    static Optional<Refusal> objectionIsRespected(Situation situation) {
        StepData draft = situation.data();
        Set<String> standing = objectors(situation.file());
        boolean disclosed = switch (draft.textOr("outcome", "")) {
            case "disclosed" -> !standing.isEmpty();
            case "partly-disclosed" -> !draft.texts(WITHHELD_FOR).containsAll(standing);
            default -> false;
        };
        return disclosed
                ? Optional.of(Refusal.conflict("objection-stands", bySeed(situation.file()) ? SEED : STATUTE))
                : Optional.empty();
    }

    /** Parts are withheld for third parties of this case, and only where a file is divided. */
    static Optional<Refusal> withheldForItsParties(Situation situation) {
        List<String> named = situation.data().texts(WITHHELD_FOR);
        if (!named.isEmpty() && !situation.data().is("outcome", "partly-disclosed")) {
            return Optional.of(Refusal.invalid(WITHHELD_FOR, "only-when-partly-disclosed", SEED));
        }
        boolean known = standings(situation.file()).keySet().containsAll(named);
        return known ? Optional.empty() : Optional.of(Refusal.invalid(WITHHELD_FOR, "unknown-party", SEED));
    }

    /**
     * A draft that divides the file and names nobody withholds the parts of all whose objection stands. Where the statute
     * leaves it to the body and the draft discloses, whose silence or bare objection it went past is recorded.
     */
    static StepData completeDraft(Situation situation) {
        StepData draft = situation.data();
        Set<String> standing = objectors(situation.file());
        if (draft.is("outcome", "partly-disclosed") && draft.texts(WITHHELD_FOR).isEmpty() && !standing.isEmpty()) {
            draft = draft.with(WITHHELD_FOR, List.copyOf(standing));
        }
        List<String> decided = decidedByTheBody(situation.file(), draft);
        return decided.isEmpty() ? draft : draft.with(DISCLOSED_DESPITE, decided);
    }

    private static List<String> decidedByTheBody(CaseView file, StepData draft) {
        boolean discloses = Set.of("disclosed", "partly-disclosed").contains(draft.textOr("outcome", ""));
        return ids(file, standing -> discloses && !bySeed(file) && standing.leavesItToTheBody()).stream()
                .filter(id -> !draft.texts(WITHHELD_FOR).contains(id))
                .toList();
    }

    /** Whose objection, or by the seed whose silence, forbids disclosure. */
    static Set<String> objectors(CaseView file) {
        return ids(file, standing -> standing == Standing.OBJECTS || bySeed(file) && standing.leavesItToTheBody());
    }

    /** Those an override is about: the party named, or all whose objection or silence stands. */
    static Set<String> overridable(CaseView file, @Nullable String named) {
        Set<String> standing = ids(file, Standing::stands);
        return named == null ? standing : standing.contains(named) ? Set.of(named) : Set.of();
    }

    private static Set<String> ids(CaseView file, Predicate<Standing> wanted) {
        return standings(file).entrySet().stream()
                .filter(each -> wanted.test(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
