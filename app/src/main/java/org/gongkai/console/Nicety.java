package org.gongkai.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Step;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the console shows of a procedure beyond what its table says. A procedure without one works all the same; a nicety
 * never decides anything.
 */
interface Nicety {

    /** What a procedure without niceties shows. */
    Nicety NONE = () -> "";

    /** The nicety of a procedure, or none. */
    static Nicety of(List<Nicety> niceties, Procedure procedure) {
        return niceties.stream()
                .filter(each -> each.procedure().equals(procedure.id()))
                .findFirst()
                .orElse(NONE);
    }

    /** The procedure it belongs to. */
    String procedure();

    default List<CaseSheet.Alarm> alarms(CaseFile file) {
        return List.of();
    }

    default List<CaseSheet.Party> parties(CaseFile file) {
        return List.of();
    }

    /** The letters issued so far that the viewer may see. */
    default List<CaseSheet.Outgoing> letters(CaseFile file, Viewer viewer) {
        return List.of();
    }

    /** Whether there is a draft to show as the letter it would become. */
    default boolean hasDraft(CaseFile file) {
        return false;
    }

    /** Fields that the table fills in by itself, and no form asks for. */
    default Set<String> derived(Step step) {
        return Set.of();
    }

    /** What a form begins with; {@code file} is null for a case not yet opened. */
    default Map<String, String> beginning(Step step, @Nullable CaseFile file) {
        return Map.of();
    }

    /** Answers offered for free texts whatever the case, by path. */
    default Map<String, List<Offer>> choices(Step step, Locale locale) {
        return Map.of();
    }

    /** Answers offered for fields that are free texts to the table, by path. */
    default Map<String, List<Offer>> offers(Step step, CaseFile file, Locale locale) {
        return Map.of();
    }

    /** Texts to look up while filling in a field, by path. */
    default Map<String, List<Offer>> suggestions(Step step, Locale locale) {
        return Map.of();
    }
}
