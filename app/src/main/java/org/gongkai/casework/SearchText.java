package org.gongkai.casework;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.internal.Folded;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.StepData;

/** What staff find a case by: its number, the numbers of its document and its letters, the applicant's name, title or description. */
final class SearchText {

    private static final int MAX = 2000;

    private SearchText() {}

    static String of(CaseFile file) {
        StepData data = file.data();
        Stream<String> numbers = Stream.concat(
                Stream.of(file.number(), data.textOr("documentNumber", "")),
                file.events().stream().flatMap(SearchText::letters).distinct());
        Stream<String> words = Stream.of(
                data.textOr("title", ""), data.group("applicant").textOr("name", ""), data.textOr("description", ""));
        String text = Folded.of(
                Stream.concat(numbers, words).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
        return text.substring(0, Math.min(MAX, text.length()));
    }

    /** The letters a step issued: each is kept in the step's event, and named on what the addressee sends back. */
    private static Stream<String> letters(CaseEvent event) {
        Stream<String> kept =
                event.data().groups("letters").stream().flatMap(each -> each.group("letter").text("number").stream());
        return Stream.concat(event.data().text("letterNumber").stream(), kept);
    }
}
