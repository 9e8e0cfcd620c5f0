package org.gongkai.casework;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.procedure.StepData;

/** What staff find a case by: its number, the applicant's name, its title or description. */
final class SearchText {

    private static final int MAX = 2000;

    private SearchText() {}

    static String of(CaseFile file) {
        StepData data = file.data();
        String text = Stream.of(
                        file.number(),
                        data.textOr("title", ""),
                        data.group("applicant").textOr("name", ""),
                        data.textOr("letterNumber", ""),
                        data.textOr("description", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return text.substring(0, Math.min(MAX, text.length()));
    }
}
