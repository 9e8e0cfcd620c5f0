package org.gongkai.request;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.procedure.CaseView;
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
        OVERRIDDEN,
        /** Asked again under the same name: what counts is the later answer. */
        SUPERSEDED;

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
                case "consult-third-party" -> asked(file, event.data().groups("parties"), standings);
                case "record-third-party-reply" -> standings.put(party, answered(event.data()));
                case "third-party-silence" -> standings.put(party, Standing.SILENT);
                case "override-objection" -> standings.replaceAll((id, standing) -> overridden(id, standing, party));
                default -> {}
            }
        });
        return standings;
    }

    /** Whoever is asked is open, and what it said when it was asked before no longer counts. */
    private static void asked(CaseView file, List<StepData> parties, Map<String, Standing> standings) {
        Map<String, StepData> entries = entries(file);
        Set<String> names =
                parties.stream().map(party -> party.textOr("name", "").strip()).collect(Collectors.toSet());
        standings.replaceAll((id, standing) -> Optional.ofNullable(entries.get(id)).stream()
                        .anyMatch(each -> names.contains(each.textOr("name", "").strip()))
                ? Standing.SUPERSEDED
                : standing);
        parties.forEach(each -> standings.put(each.textOr("id", ""), Standing.OPEN));
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

    static Optional<Refusal> partyIsOpen(Situation situation) {
        Standing standing = standings(situation.file()).get(situation.data().textOr("partyId", ""));
        if (standing == null) {
            return Optional.of(Refusal.invalid("partyId", "unknown-party", SEED));
        }
        return standing == Standing.OPEN ? Optional.empty() : Optional.of(Refusal.conflict("party-has-answered", SEED));
    }

    /** Back to handling when the party concerned is the last that was still open. */
    static String stageOnceSettled(Situation situation) {
        String party = situation.data().textOr("partyId", "");
        return settledBy(situation.file(), party) ? "handling" : "consulting";
    }

    /** Whether nobody but this party is still open. */
    static boolean settledBy(CaseView file, String party) {
        return standings(file).entrySet().stream()
                .noneMatch(each ->
                        each.getValue() == Standing.OPEN && !each.getKey().equals(party));
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

    /** Whose objection, or by the seed whose silence, forbids disclosure. */
    static Set<String> objectors(CaseView file) {
        return ids(file, standing -> standing == Standing.OBJECTS || bySeed(file) && standing.leavesItToTheBody());
    }

    /** Those an override is about: the party named, or all whose objection or silence stands. */
    static Set<String> overridable(CaseView file, @Nullable String named) {
        Set<String> standing = ids(file, Standing::stands);
        return named == null ? standing : standing.contains(named) ? Set.of(named) : Set.of();
    }

    /** Those who stand as wanted, in the order of consultation. */
    static Set<String> ids(CaseView file, Predicate<Standing> wanted) {
        return standings(file).entrySet().stream()
                .filter(each -> wanted.test(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
