package org.gongkai.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.StepData;

/** The working copy as it stood at the last publication, retold from the events. */
final class AsPublished {

    private static final Set<String> WRITING = Set.of("draft", "revise", "change");

    private AsPublished() {}

    static StepData of(CaseView file) {
        StepData copy = StepData.EMPTY;
        for (CaseEvent event : untilPublication(file.events())) {
            if (WRITING.contains(event.step())) {
                copy = written(copy, event.data());
            } else if (event.step().equals("abandon-change")) {
                copy = of(file.upTo(file.events().subList(0, event.seq() - 1)));
            }
        }
        return copy;
    }

    private static List<CaseEvent> untilPublication(List<CaseEvent> events) {
        int last = IntStream.range(0, events.size())
                .filter(n -> events.get(n).step().equals("publish"))
                .max()
                .orElse(-1);
        return events.subList(0, last + 1);
    }

    private static StepData written(StepData copy, StepData said) {
        Set<String> fields = Set.of(PublicationFields.names());
        Map<String, Object> stated = said.values().entrySet().stream()
                .filter(each -> fields.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        StepData after = copy.overlaidBy(new StepData(stated));
        for (String name : said.texts(PublicationFields.CLEARED)) {
            after = after.without(name);
        }
        return after;
    }
}
