package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.identity.PersonalData.CannotOpen;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private static final String FIELD = "request.id-number";
    private static final String NUMBER = "220802199001011234";

    private final List<String> lines = KeyRing.generate().lines().toList();
    private final PersonalData personalData = new PersonalData(KeyRing.parse(lines));

    @Test
    void what_is_sealed_opens_again() {
        for (String text : new String[] {"", NUMBER, "张三丰 🀄", "x".repeat(100_000)}) {
            assertThat(personalData.open(FIELD, personalData.seal(FIELD, text))).isEqualTo(text);
        }
    }

    @Test
    void the_same_text_never_seals_the_same_and_is_not_in_the_seal() {
        byte[] one = personalData.seal(FIELD, NUMBER);
        assertThat(one).isNotEqualTo(personalData.seal(FIELD, NUMBER));
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER.substring(0, 6));
    }

    @Test
    void a_change_of_any_bit_is_noticed() {
        byte[] sealed = personalData.seal(FIELD, NUMBER);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> personalData.open(FIELD, changed)).isInstanceOf(CannotOpen.class);
        }
    }

    @Test
    void no_part_opens() {
        byte[] sealed = personalData.seal(FIELD, NUMBER);
        for (int length = 0; length < sealed.length; length++) {
            byte[] part = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> personalData.open(FIELD, part)).isInstanceOf(CannotOpen.class);
        }
    }

    @Test
    void what_was_sealed_for_one_field_opens_for_no_other() {
        byte[] sealed = personalData.seal(FIELD, NUMBER);
        assertThatThrownBy(() -> personalData.open("account.phone", sealed)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void after_rotation_the_newest_key_seals_and_the_old_still_open() {
        byte[] old = personalData.seal(FIELD, NUMBER);
        PersonalData rotated = new PersonalData(KeyRing.parse(withNewKey()));

        assertThat(rotated.open(FIELD, old)).isEqualTo(NUMBER);
        assertThat(rotated.isOutdated(old)).isTrue();
        byte[] renewed = rotated.seal(FIELD, rotated.open(FIELD, old));
        assertThat(rotated.isOutdated(renewed)).isFalse();
        assertThatThrownBy(() -> personalData.open(FIELD, renewed)).isInstanceOf(CannotOpen.class);
        assertThat(rotated.blindIndex(FIELD, NUMBER)).isEqualTo(personalData.blindIndex(FIELD, NUMBER));
    }

    @Test
    void the_blind_index_is_equal_for_equal_values_however_typed() {
        byte[] index = personalData.blindIndex(FIELD, "22080219900101123X");
        for (String typed : new String[] {"22080219900101123x", " 220802 19900101 123X ", "２２０８０２１９９００１０１１２３Ｘ"}) {
            assertThat(personalData.blindIndex(FIELD, typed)).isEqualTo(index);
        }
        assertThat(personalData.blindIndex(FIELD, NUMBER)).isNotEqualTo(index);
        assertThat(personalData.blindIndex("account.phone", "22080219900101123X"))
                .isNotEqualTo(index);
    }

    @Test
    void another_installation_has_another_blind_index() {
        PersonalData other =
                new PersonalData(KeyRing.parse(KeyRing.generate().lines().toList()));
        assertThat(other.blindIndex(FIELD, NUMBER)).isNotEqualTo(personalData.blindIndex(FIELD, NUMBER));
    }

    private List<String> withNewKey() {
        String key = KeyRing.generate()
                .lines()
                .filter(line -> line.startsWith("seal"))
                .findFirst()
                .orElseThrow();
        List<String> rotated = new ArrayList<>(lines);
        rotated.add(key.replace("seal 1", "seal 2"));
        return Stream.concat(Stream.of("", "# rotated"), rotated.stream()).toList();
    }
}
