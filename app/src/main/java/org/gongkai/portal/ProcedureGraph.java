package org.gongkai.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.page.Texts;
import org.gongkai.page.diagram.Graph;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Step;

/** Makes a drawing's graph of a procedure's table. */
final class ProcedureGraph {

    private ProcedureGraph() {}

    static Graph of(Procedure procedure, Texts texts, Locale locale) {
        List<Graph.Node> nodes = procedure.stages().stream()
                .map(stage -> new Graph.Node(stage.id(), stage.title().in(locale), stage.isFinal(), stage.side()))
                .toList();
        List<Graph.Edge> edges = procedure.steps().stream()
                .flatMap(step -> edges(step, roles(step, texts, locale), locale))
                .toList();
        return new Graph(procedure.title().in(locale), nodes, edges);
    }

    private static Stream<Graph.Edge> edges(Step step, String roles, Locale locale) {
        Stream<String> from = step.opens() ? Stream.of(Graph.START) : step.from().stream();
        return from.flatMap(start -> step.to().possibleFrom(start).stream()
                .map(end -> new Graph.Edge(start, end, step.title().in(locale), roles)));
    }

    /** Who takes a step, in words. */
    static String roles(Step step, Texts texts, Locale locale) {
        return step.roles().stream()
                .map(role -> texts.get(locale, "page.role." + role.code()))
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
    }
}
