package org.gongkai.release.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.release.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asked is found in what is made of the answer, however they are written. */
class TracesTest {

    private static final Traces PEOPLE = new Traces(List.of(
            new Trace("applicant-name", "韩雪梅"),
            new Trace("applicant-phone", "+86 138-0000-1111"),
            new Trace("applicant-number", "2208**********1237"),
            new Trace("applicant-address", "洮北区新华西大街9号")));

    private static List<String> kinds(String text) {
        return Detectors.in(text, PEOPLE).stream().map(Hit::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"申请人韩雪梅来信", "韩 雪 梅", "韩\u200b雪梅", "韩·雪·梅", "韩\n雪梅"})
    void a_name_is_found(String text) {
        assertThat(kinds(text)).containsExactly("applicant-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800001111", "138 0000 1111", "１３８００００１１１１", "8613800001111", "138-0000-1111"})
    void a_telephone_is_found_once_and_as_the_applicants(String text) {
        assertThat(kinds("电话" + text + "。")).containsOnly("applicant-phone").hasSize(1);
    }

    @Test
    void a_number_known_by_its_ends_is_found_and_an_address_too() {
        assertThat(kinds("证件220802199001011237，住洮北区 新华西大街 9号"))
                .containsExactlyInAnyOrder("applicant-number", "applicant-address");
    }

    @Test
    void nothing_of_what_is_found_leaves_unmasked() {
        assertThat(Detectors.in("韩雪梅，13800001111", PEOPLE))
                .extracting(Hit::excerpt)
                .noneMatch(excerpt -> excerpt.contains("雪") || excerpt.contains("0000"));
    }

    @Test
    void others_are_left_alone() {
        assertThat(kinds("韩梅雪，编号9138000011112，新华东大街9号")).isEmpty();
    }

    @Test
    void what_could_be_anybody_is_not_looked_for() {
        assertThat(new Traces(List.of(
                                new Trace("applicant-name", "王"),
                                new Trace("applicant-number", "******"),
                                new Trace("applicant-phone", "12345"),
                                new Trace("applicant-address", "")))
                        .isEmpty())
                .isTrue();
    }
}
