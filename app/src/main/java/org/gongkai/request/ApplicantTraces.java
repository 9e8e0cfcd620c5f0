package org.gongkai.request;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.procedure.StepData;

/**
 * Takes out of an application's words who wrote them, before third parties read them: its name and ways to reach it, however
 * spaced or wide, and whatever looks like a number or an address by which somebody is known.
 */
final class ApplicantTraces {

    private static final String COVERED = "***";

    private static final List<String> FIELDS =
            List.of("name", "legalRepresentative", "contactPerson", "idNumber", "phone", "email", "address");

    /** What people write between the parts of a name or a number; bounded, so that no text takes long. */
    private static final String GAP = "[\\s\\p{Z}\\p{Pd}\\p{Cf}.·•()]{0,3}";

    /** Identity numbers of eighteen characters and of the old fifteen, credit codes, telephones, e-mail addresses. */
    private static final String TELLING = String.join(
            "|",
            "(?<![0-9A-Z])(?:\\d" + GAP + "){17}[\\dX](?![0-9A-Z])",
            "(?<![0-9A-Z])(?:\\d" + GAP + "){14}\\d(?!" + GAP + "\\d)",
            "(?<![0-9A-Z])[159YN][1239](?:" + GAP + "[0-9A-HJ-NPQRTUWXY]){16}(?![0-9A-Z])",
            "(?<!\\d)1[3-9](?:" + GAP + "\\d){9}(?!\\d)",
            "(?<!\\d)0\\d{2,3}" + GAP + "[2-9]\\d{6,7}(?!\\d)",
            "[0-9A-Z._%+-]{1,64}@[0-9A-Z.-]{1,120}");

    /** A country's prefix, which some write and some do not. */
    private static final Pattern PREFIX = Pattern.compile("^(?:00)?86(?=1\\d{10}$)");

    private ApplicantTraces() {}

    /** The information wanted, in the applicant's words, with every trace covered. */
    static String covered(StepData request) {
        String wanted = request.textOr("description", "");
        String traces = traces(request.group("applicant"));
        String telling = traces.isEmpty() ? TELLING : traces + "|" + TELLING;
        Matcher found = Pattern.compile(telling, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(narrow(wanted));
        StringBuilder covered = new StringBuilder();
        int from = 0;
        while (found.find()) {
            covered.append(wanted, from, found.start()).append(COVERED);
            from = found.end();
        }
        return covered.append(wanted, from, wanted.length()).toString();
    }

    /** Wide letters and digits as narrow ones, each in its place. */
    private static String narrow(String words) {
        StringBuilder narrow = new StringBuilder(words);
        for (int i = 0; i < words.length(); i++) {
            char each = words.charAt(i);
            if (each >= '！' && each <= '～') {
                narrow.setCharAt(i, (char) (each - '！' + '!'));
            }
        }
        return narrow.toString();
    }

    /** The longest first, so that no name is left half covered by a shorter one in it. */
    private static String traces(StepData applicant) {
        return FIELDS.stream()
                .flatMap(field -> applicant.text(field).stream())
                .map(ApplicantTraces::narrow)
                .flatMap(ApplicantTraces::spellings)
                .filter(trace -> trace.length() > 1)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(ApplicantTraces::spaced)
                .collect(Collectors.joining("|"));
    }

    /** As it stands, and where it is a number, its digits alone. */
    private static Stream<String> spellings(String trace) {
        String plain = trace.replaceAll("[\\s\\p{Z}]", "");
        String digits = trace.replaceAll("\\D", "");
        boolean number = digits.length() > 6 && plain.codePoints().noneMatch(Character::isLetter);
        return number ? Stream.of(plain, digits, PREFIX.matcher(digits).replaceFirst("")) : Stream.of(plain);
    }

    private static String spaced(String trace) {
        return trace.codePoints()
                .mapToObj(each -> Pattern.quote(Character.toString(each)))
                .collect(Collectors.joining(GAP));
    }
}
