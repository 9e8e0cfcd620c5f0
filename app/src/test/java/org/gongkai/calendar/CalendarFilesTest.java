package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.calendar.CalendarFormatException.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files an administrator may load, and what is said about those that cannot be taken. */
class CalendarFilesTest {

    private static final List<ExceptionalDay> NEW_YEAR = List.of(
            new ExceptionalDay(LocalDate.of(2026, 12, 31), DayKind.HOLIDAY, "元旦"),
            new ExceptionalDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦"),
            new ExceptionalDay(LocalDate.of(2027, 1, 10), DayKind.MAKE_UP_WORKDAY, "元旦"));

    private static final String JSON = """
            {"year": 2027, "papers": ["https://www.gov.cn/notice.htm"], "days": [
              {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-10", "isOffDay": false}]}
            """;

    private static final String ICS = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261231
            DTEND;VALUE=DATE:20270102
            SUMMARY:元旦
             假期
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270110
            SUMMARY:%s
            URL:https://www.gov.cn/notice.htm
            END:VEVENT
            END:VCALENDAR
            """;

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "2027.json", "APPLICATION/JSON; charset=utf-8"})
    void json_in_the_shape_of_holiday_cn_is_read(String type) {
        assertNewYear(CalendarFiles.parse(JSON, type, 2027));
        assertNewYear(CalendarFiles.parse(JSON, type, null));
    }

    @Test
    void json_with_kinds_as_the_api_gives_them_is_read() {
        var json = JSON.replace("papers", "sources")
                .replace("\"isOffDay\": true", "\"kind\": \"holiday\"")
                .replace("\"isOffDay\": false", "\"kind\": \"make-up-workday\"")
                .replace("{\"year\"", "{\"declared\": true, \"year\"");

        assertNewYear(CalendarFiles.parse(json, "application/json", 2027));
    }

    @Test
    void csv_is_read_with_remarks_quotations_and_a_byte_order_mark() {
        var csv = "\uFEFF# https://www.gov.cn/notice.htm\r\n# reviewed\r\ndate,kind,name\r\n"
                + "2027-01-10,班,元旦\r\n\r\n2026-12-31,holiday,\"元旦\"\r\n2027-01-01,休,元旦\r\n";

        assertNewYear(CalendarFiles.parse(csv, "text/csv", 2027));
        assertNewYear(CalendarFiles.parse(csv, "节假日.csv", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"元旦（班）", "元旦 补班", "上班(补元旦假期)", "元旦调休上班"})
    void ics_is_read_with_folded_lines_and_several_ways_to_say_work(String summary) {
        var ics = ICS.formatted(summary).replace("\n", "\r\n");

        assertNewYear(CalendarFiles.parse(ics, "text/calendar", 2027));
    }

    private static void assertNewYear(CalendarYear year) {
        assertThat(year.year()).isEqualTo(2027);
        assertThat(year.declared()).isTrue();
        assertThat(year.days()).containsExactlyElementsOf(NEW_YEAR);
        assertThat(year.sources()).containsExactly("https://www.gov.cn/notice.htm");
    }

    @Test
    void a_year_in_yaml_is_read_as_it_is_shipped() {
        var yaml =
                "year: 2027\nsources: [https://www.gov.cn/a]\ndays:\n  - {date: 2027-01-01, kind: holiday, name: 元旦}\n";

        assertThat(CalendarFiles.parse(yaml, "2027.yaml", 2027).days()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-01,holiday,元旦 / 2027-01-01,holiday,元旦 | line 3: date | duplicate-date",
                "2026-11-30,holiday,元旦 / 2027-01-01,holiday,元旦 | line 2: date | date-outside-year",
                "2028-02-01,holiday,春节 / 2027-01-01,holiday,元旦 | line 2: date | date-outside-year",
                "2027-01-04,make-up-workday,元旦 | line 2: date | make-up-on-weekday",
                "2027-02-29,holiday,元旦 | line 2: date | date-invalid",
                "2027/1/1,holiday,元旦 | line 2: date | date-invalid",
                "2027-01-01,local-closure,暴雪 | line 2: kind | kind-unknown",
                "2027-01-01,,元旦 | line 2: kind | kind-unknown",
                "2027-01-01,holiday, | line 2: name | name-missing",
                "2027-01-01,holiday | line 2 | columns-wrong",
                "2027-01-01,holiday,\"元旦 | line 2 | columns-wrong",
            })
    void a_faulty_line_of_csv_is_named(String lines, String at, String code) {
        var csv = "date,kind,name\n" + lines.replace(" / ", "\n");

        assertThat(problems(csv, "text/csv", 2027))
                .extracting(Problem::at, Problem::code)
                .containsExactly(tuple(at, code));
    }

    @Test
    void dates_within_a_month_of_the_year_are_taken() {
        var csv = "date,kind,name\n2026-12-01,holiday,元旦\n2028-01-31,holiday,春节\n";

        assertThat(CalendarFiles.parse(csv, "text/csv", 2027).days()).hasSize(2);
    }

    @Test
    void every_fault_of_a_file_is_told_at_once() {
        var json = """
                {"year": 2026, "author": "me", "papers": ["javascript:1"], "days": [
                  {"name": "元旦", "date": "2027-13-01", "isOffDay": true},
                  {"name": 7, "date": "2027-01-01", "isOffDay": "yes", "remark": "x"},
                  5]}
                """;

        assertThat(problems(json, "application/json", 2027))
                .extracting(problem -> problem.at() + " " + problem.code())
                .containsExactly(
                        "author unknown-field",
                        "year year-mismatch",
                        "papers[0] source-invalid",
                        "days[0].date date-invalid",
                        "days[1].remark unknown-field",
                        "days[1].kind kind-unknown",
                        "days[1].name name-missing",
                        "days[2].date date-invalid",
                        "days[2].kind kind-unknown",
                        "days[2].name name-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"year\": 2027, \"papers\": [], \"days\": []} | no-days", // holiday-cn before the notice
                "{} | no-days",
                "[] | no-days",
                "`` | no-days",
                "{\"year\": \"2027\", \"days\": []} | year-invalid",
                "{\"year\": 2027, \"year\": 2027} | unreadable",
                "{\"year\": 2027 | unreadable",
                "{} {} | unreadable",
            })
    void json_that_declares_nothing_is_refused(String json, String code) {
        assertThat(problems(json, "application/json", null))
                .extracting(Problem::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 1949, 2149, Integer.MAX_VALUE})
    void a_year_the_calendar_cannot_hold_is_refused(int year) {
        assertThat(problems("date,kind,name\n2027-01-01,holiday,元旦\n", "text/csv", year))
                .extracting(Problem::code)
                .contains("year-out-of-range");
    }

    @ParameterizedTest
    @CsvSource({
        "SUMMARY:妇女节, line 9: kind, kind-unknown",
        "SUMMARY:班, line 9: name, name-missing",
        "DTEND:20370101, line 9: DTEND, range-invalid",
        "DTEND:20270110, line 9: DTEND, range-invalid",
        "DTSTART:soon, line 9: DTSTART, date-invalid",
    })
    void a_faulty_event_of_a_calendar_is_named(String line, String at, String code) {
        var ics = ICS.formatted("元旦补班").replace("URL:https://www.gov.cn/notice.htm", line);

        assertThat(problems(ics, "2027.ics", 2027))
                .extracting(Problem::at, Problem::code)
                .contains(tuple(at, code));
    }

    @Test
    void a_file_of_another_format_than_its_name_is_refused() {
        assertThat(problems(JSON, "2027.ics", 2027)).extracting(Problem::code).containsExactly("unreadable");
        assertThat(problems(JSON, "2027.csv", 2027)).extracting(Problem::code).contains("header-wrong");
        assertThat(problems(JSON, "2027.xlsx", 2027)).extracting(Problem::code).containsExactly("unknown-format");
    }

    @Test
    void a_fault_is_told_in_chinese_and_in_english() {
        var fault =
                problems("date,kind,name\n2027-01-04,班,元旦\n", "text/csv", 2027).getFirst();

        assertThat(fault.message()).contains("2027-01-04").contains("调休上班");
        assertThat(fault.message(Locale.UK)).contains("2027-01-04").contains("make-up day");
        assertThat(fault.message(Locale.FRANCE)).isEqualTo(fault.message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-format", "unreadable", "unknown-field", "year-invalid", "year-mismatch", "year-out-of-range",
                "source-invalid", "no-days", "date-invalid", "kind-unknown", "name-missing", "duplicate-date",
                "date-outside-year", "make-up-on-weekday", "header-wrong", "columns-wrong", "range-invalid"
            })
    void every_fault_has_its_text_in_both_languages(String code) {
        var fault = new Problem("", code, "?");

        assertThat(fault.message(Locale.CHINA)).isNotEqualTo(fault.message(Locale.ENGLISH));
    }

    private static List<Problem> problems(String content, String type, @Nullable Integer year) {
        var refusal =
                catchThrowableOfType(CalendarFormatException.class, () -> CalendarFiles.parse(content, type, year));
        assertThat(refusal).as("refused").isNotNull();
        return refusal.problems();
    }
}
