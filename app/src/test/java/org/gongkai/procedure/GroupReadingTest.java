package org.gongkai.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list of records may be given as plain texts where one field says it all. */
class GroupReadingTest {

    private static final Field FILES = Field.groups(
            "files",
            "附件",
            "Files",
            0,
            3,
            Field.file("file", "文件", "File").mandatory(),
            Field.text("title", "名称", "Name", 20));
    private static final Field PARTIES = Field.groups(
            "parties",
            "第三方",
            "Parties",
            0,
            3,
            Field.text("name", "名称", "Name", 20).mandatory(),
            Field.text("contact", "联系方式", "Contact", 20).mandatory());

    private static DataRecord.Reading read(Field field, Object raw) {
        return DataRecord.of(field).read(Map.of(field.name(), raw));
    }

    @Test
    void a_text_stands_for_the_only_field_that_must_be_said() {
        DataRecord.Reading reading = read(FILES, List.of("a", Map.of("file", "b", "title", "名单")));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.data().groups("files"))
                .extracting(each -> each.textOr("file", ""), each -> each.textOr("title", ""))
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("a", ""),
                        org.assertj.core.api.Assertions.tuple("b", "名单"));
    }

    @Test
    void a_text_that_could_mean_either_of_two_fields_is_refused() {
        assertThat(read(PARTIES, List.of("张某")).errors()).containsExactly(new FieldError("parties[0]", "not-a-record"));
    }

    @Test
    void a_blank_text_leaves_the_field_unsaid_and_a_number_is_no_record() {
        assertThat(read(FILES, List.of(" ")).errors()).containsExactly(new FieldError("files[0].file", "required"));
        assertThat(read(FILES, List.of(7)).errors()).containsExactly(new FieldError("files[0]", "not-a-record"));
    }
}
