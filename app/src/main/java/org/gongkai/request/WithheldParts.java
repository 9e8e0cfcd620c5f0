package org.gongkai.request;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Citation;
import org.gongkai.request.Consultation.Standing;

/** What a draft withholds for third parties, and what it discloses although they are against it (YS-4, 条例32). */
final class WithheldParts {

    /** The parties whose parts a partly disclosing draft withholds. */
    static final String WITHHELD_FOR = "withheldFor";

    /** The parties whose silence or bare objection the body went past, as the statute lets it. */
    static final String DISCLOSED_DESPITE = "disclosedDespite";

    private static final Citation SEED = Citation.of("YS-4");
    private static final Citation STATUTE = Citation.of("条例32");

    private WithheldParts() {}

    /** What an objection covers is not disclosed: not with the whole, nor as a part left over when the whole is divided. */
    static Optional<Refusal> objectionIsRespected(Situation situation) {
        StepData draft = situation.data();
        Set<String> standing = Consultation.objectors(situation.file());
        boolean disclosed = switch (draft.textOr("outcome", "")) {
            case "disclosed" -> !standing.isEmpty();
            case "partly-disclosed" -> !draft.texts(WITHHELD_FOR).containsAll(standing);
            default -> false;
        };
        return disclosed
                ? Optional.of(
                        Refusal.conflict("objection-stands", Consultation.bySeed(situation.file()) ? SEED : STATUTE))
                : Optional.empty();
    }

    /** Whom the body has told in writing that it will disclose (条例32) it does not go on to protect, if nobody else is left. */
    static Optional<Refusal> overrideIsRespected(Situation situation) {
        Collection<Standing> standings =
                Consultation.standings(situation.file()).values();
        boolean contradicts = situation.data().is("outcome", "withheld-4")
                && standings.contains(Standing.OVERRIDDEN)
                && standings.stream().noneMatch(Standing::stands);
        return contradicts ? Optional.of(Refusal.conflict("objection-overridden", STATUTE)) : Optional.empty();
    }

    /** Parts are withheld for third parties of this case, and only where a file is divided. */
    static Optional<Refusal> withheldForItsParties(Situation situation) {
        List<String> named = situation.data().texts(WITHHELD_FOR);
        if (!named.isEmpty() && !situation.data().is("outcome", "partly-disclosed")) {
            return Optional.of(Refusal.invalid(WITHHELD_FOR, "only-when-partly-disclosed", SEED));
        }
        boolean known = Consultation.standings(situation.file()).keySet().containsAll(named);
        return known ? Optional.empty() : Optional.of(Refusal.invalid(WITHHELD_FOR, "unknown-party", SEED));
    }

    /**
     * A draft that divides the file and names nobody withholds the parts of all whose objection stands. Where the statute
     * leaves it to the body and the draft discloses, whose silence or bare objection it went past is recorded.
     */
    static StepData completeDraft(Situation situation) {
        StepData draft = situation.data();
        Set<String> standing = Consultation.objectors(situation.file());
        if (draft.is("outcome", "partly-disclosed") && draft.texts(WITHHELD_FOR).isEmpty() && !standing.isEmpty()) {
            draft = draft.with(WITHHELD_FOR, List.copyOf(standing));
        }
        List<String> decided = decidedByTheBody(situation.file(), draft);
        return decided.isEmpty() ? draft : draft.with(DISCLOSED_DESPITE, decided);
    }

    private static List<String> decidedByTheBody(CaseView file, StepData draft) {
        return List.copyOf(
                disclosed(file, draft, standing -> !Consultation.bySeed(file) && standing.leavesItToTheBody()));
    }

    /** Whose objection or silence was overridden and whose part this draft does disclose (条例32). */
    static Set<String> disclosedAgainst(CaseView file, StepData draft) {
        return disclosed(file, draft, standing -> standing == Standing.OVERRIDDEN);
    }

    /** The parties standing so whose parts the draft discloses. */
    private static Set<String> disclosed(CaseView file, StepData draft, Predicate<Standing> wanted) {
        boolean discloses = Set.of("disclosed", "partly-disclosed").contains(draft.textOr("outcome", ""));
        Set<String> ids = Consultation.ids(file, standing -> discloses && wanted.test(standing));
        draft.texts(WITHHELD_FOR).forEach(ids::remove);
        return ids;
    }
}
