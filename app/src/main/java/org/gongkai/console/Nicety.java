package org.gongkai.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.CaseEvent;
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

    /** The letter the case works at, as it would be issued now. */
    default Optional<CaseSheet.Draft> draft(CaseFile file, Viewer viewer, Locale locale) {
        return Optional.empty();
    }

    /** Whether the case waits for a step that leads back, or stays where it is. */
    default boolean waitsFor(Step step, CaseFile file) {
        return false;
    }

    /** Whether a step is about the draft, so that it must be read before it is taken. */
    default boolean judgesTheDraft(Step step) {
        return false;
    }

    /** Whether somebody about to take a step must have read what was said at an earlier event. */
    default boolean recalls(Step step, CaseEvent event, CaseFile file) {
        return false;
    }

    /** What of the case's data one needs before one's eyes for a step: names of fields, or {@code group.field}. */
    default List<String> needs(Step step) {
        return List.of();
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

    /** Whether a case that is not at its end waits for nobody: it can be found, and is no work. */
    default boolean atRest(CaseFile file) {
        return false;
    }

    /** What of a form is sent on, where the form began with what the case holds already. */
    default Map<String, Object> changes(Step step, CaseFile file, Map<String, Object> sent) {
        return sent;
    }

    /** Fields that have a place of their own on the page, and are not listed among the rest. */
    default Set<String> shownApart() {
        return Set.of();
    }

    /** What ids in the case's data are called, by field name and id. */
    default Map<String, Map<String, String>> names(CaseFile file, Locale locale) {
        return Map.of();
    }

    /** The step under whose name the hints of a step's fields stand, where steps ask the same. */
    default String wording(Step step) {
        return step.id();
    }

    /** The long text of a step that may be written with headings and tables; empty for none. */
    default String editor(Step step) {
        return "";
    }

    /** Answers offered for fields that are free texts to the table, by path. */
    default Map<String, List<Offer>> offers(Step step, CaseFile file, Locale locale) {
        return Map.of();
    }

    /** Answers that are too many to be listed whole: the form offers to look for them by words, in {@code find.<path>}. */
    default Map<String, List<Offer>> found(
            Step step, @Nullable CaseFile file, Map<String, String> values, Locale locale) {
        return Map.of();
    }

    /** Texts to look up while filling in a field, by path. */
    default Map<String, List<Offer>> suggestions(Step step, Locale locale) {
        return Map.of();
    }
}
