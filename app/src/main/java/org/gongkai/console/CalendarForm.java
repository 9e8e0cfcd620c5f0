package org.gongkai.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.calendar.CalendarFiles;
import org.gongkai.calendar.CalendarFormatException;
import org.gongkai.calendar.CalendarYear;
import org.gongkai.page.Form;
import org.gongkai.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form a year is loaded with: a file or a pasted text, and what is wrong with either, said by its place. */
final class CalendarForm {

    /** Ample: the notice of a year has some forty days. It also stays within what a form may carry on to the load. */
    private static final int LARGEST = 200_000;

    private static final int MOST_FAULTS = 12;
    private static final Pattern PLACE = Pattern.compile("(?:line (\\d+)|(\\w+)\\[(\\d+)])?(?:: |\\.)?(.*)");

    private CalendarForm() {}

    /** The form as sent, the file's text in place of the pasted one. */
    static Form read(Map<String, String> sent, @Nullable MultipartFile file) throws IOException {
        Map<String, String> values = new HashMap<>(sent);
        if (file == null || file.isEmpty()) {
            Form form = Form.of(values);
            return form.value("content").isBlank() ? form.wrong("content", "console.calendar.nothingGiven") : form;
        }
        if (file.getSize() > LARGEST) {
            return Form.of(values).wrong("file", "console.calendar.tooLarge");
        }
        values.put("content", text(file.getBytes()));
        values.put(
                "format", ending(Optional.ofNullable(file.getOriginalFilename()).orElse("")));
        return Form.of(values);
    }

    /** UTF-8 where it is that, else the encoding in which spreadsheets save Chinese texts. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static CalendarYear parse(Form form) {
        String year = form.value("year");
        return CalendarFiles.parse(
                form.value("content"), form.value("format"), year.matches("\\d{4}") ? Integer.valueOf(year) : null);
    }

    /** The form with every fault at its place; of very many the first ones and how many more there are. */
    static Form wrong(Form form, CalendarFormatException bad, Wording words, Locale locale) {
        List<CalendarFormatException.Problem> problems = bad.problems();
        Form wrong = form;
        for (CalendarFormatException.Problem problem : problems.subList(0, Math.min(MOST_FAULTS, problems.size()))) {
            boolean ofTheYear = problem.at().equals("year");
            wrong = wrong.wrong(
                    ofTheYear ? "year" : "content",
                    "console.calendar.problem",
                    (ofTheYear ? "" : place(problem.at(), words)) + problem.message(locale));
        }
        int rest = problems.size() - MOST_FAULTS;
        return rest > 0 ? wrong.wrong("content", "console.calendar.moreProblems", rest) : wrong;
    }

    /** "line 4: kind" and "days[3].kind" in the reader's words; lists are counted from 1. */
    private static String place(String at, Wording words) {
        Matcher parts = PLACE.matcher(at);
        if (at.isEmpty() || !parts.matches()) {
            return "";
        }
        String where = parts.group(1) != null
                ? words.text("console.calendar.at.line", parts.group(1))
                : parts.group(2) != null
                        ? words.text("console.calendar.at.item", parts.group(2), Integer.parseInt(parts.group(3)) + 1)
                        : "";
        String field = Map.of(
                        "date", words.text("console.calendar.date"),
                        "kind", words.text("console.calendar.kind"),
                        "name", words.text("console.calendar.name"))
                .getOrDefault(parts.group(4), parts.group(4));
        return words.text("console.calendar.at", String.join(" ", where, field).strip());
    }
}
