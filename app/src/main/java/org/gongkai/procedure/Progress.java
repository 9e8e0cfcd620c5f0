package org.gongkai.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a case has come along the main line of its table. Only stages it went through count as passed. A case off the
 * line stands at its own station behind the one where it left; what has ended goes no further.
 */
public final class Progress {

    private Progress() {}

    /** Behind, here, or ahead. */
    public enum State {
        PASSED,
        HERE,
        AHEAD
    }

    /** A stage on the way. */
    public record Station(Stage stage, State state) {}

    /** The stations in the order of the main line, the side stage the case is in among them. */
    public static List<Station> of(Procedure procedure, CaseView file) {
        Stage here = procedure.stage(file.stage()).orElseThrow();
        List<Stage> main =
                procedure.stages().stream().filter(stage -> !stage.side()).toList();
        int reached = main.indexOf(here.side() ? leftAt(procedure, file) : here);
        List<Station> stations = new ArrayList<>();
        passed(main, reached, here, file).forEach(stage -> stations.add(new Station(stage, State.PASSED)));
        stations.add(new Station(here, State.HERE));
        if (!here.isFinal()) {
            main.subList(reached + 1, main.size()).forEach(stage -> stations.add(new Station(stage, State.AHEAD)));
        }
        return stations;
    }

    private static List<Stage> passed(List<Stage> main, int reached, Stage here, CaseView file) {
        Set<String> been = file.events().stream().map(CaseEvent::stageAfter).collect(Collectors.toSet());
        return main.subList(0, here.side() ? reached + 1 : reached).stream()
                .filter(stage -> been.contains(stage.id()))
                .toList();
    }

    /** The stage of the main line the case was in last. */
    private static Stage leftAt(Procedure procedure, CaseView file) {
        return file.events().reversed().stream()
                .flatMap(event -> procedure.stage(event.stageAfter()).stream())
                .filter(stage -> !stage.side())
                .findFirst()
                .orElseThrow();
    }
}
