package org.gongkai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.KnownChoices.Known;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.StepData;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case before its first step. */
@Component
class CaseOpening {

    private static final String UNNUMBERED = "";

    private final Numbers numbers;

    CaseOpening(Numbers numbers) {
        this.numbers = numbers;
    }

    CaseFile blank(Procedure procedure, Known choices, Viewer viewer, Instant now, LocalDate today) {
        return new CaseFile(
                choices.bodyId(),
                CaseIds.at(now),
                procedure.id(),
                UNNUMBERED,
                procedure.opening().to().possibleFrom("").getFirst(),
                false,
                0,
                StepData.EMPTY,
                choices.choices(),
                today,
                now,
                null,
                null,
                applicant(procedure, viewer),
                List.of());
    }

    /** The same with its number: taken only once the opening is known to be permitted, so that none is lost. */
    CaseFile numbered(CaseFile blank, LocalDate today) {
        int n = numbers.next(blank.bodyId(), blank.procedure(), today.getYear());
        String number = "%s-%d-%05d".formatted(prefix(blank), today.getYear(), n);
        return new CaseFile(
                blank.bodyId(),
                blank.id(),
                blank.procedure(),
                number,
                blank.stage(),
                false,
                0,
                blank.data(),
                blank.settings(),
                blank.openedOn(),
                blank.openedAt(),
                null,
                null,
                blank.applicant(),
                List.of());
    }

    /** Initials of body and procedure: BC-DR for the disclosure requests of baicheng-commerce. */
    private static String prefix(CaseFile file) {
        return Stream.of(file.bodyId(), file.procedure())
                .map(CaseOpening::initials)
                .collect(Collectors.joining("-"));
    }

    private static String initials(String id) {
        return Stream.of(id.split("-", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static @Nullable UUID applicant(Procedure procedure, Viewer viewer) {
        boolean applies = procedure.opening().roles().contains(Role.APPLICANT)
                && viewer.actor().has(Role.APPLICANT);
        return applies ? viewer.actor().id() : null;
    }
}
