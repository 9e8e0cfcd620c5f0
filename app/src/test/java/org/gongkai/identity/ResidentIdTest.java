package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                " 110105 19491231 002X",
                "１１０１０５１９４９１２３１００２Ｘ",
                "440524188001010014"
            })
    void numbers_of_the_standard_are_valid(String number) {
        assertThat(ResidentId.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "110105194912310021", // wrong check character
                "11010519491231002", // too short
                "11010519491231002XX",
                "110105194902300028", // no such day
                "110105194913310020", // no such month
                "990105194912310020", // no such region
                "1101051949123100X2",
                "abcdefghijklmnopqr"
            })
    void others_are_not(String number) {
        assertThat(ResidentId.isValid(number)).isFalse();
    }

    @Test
    void every_single_wrong_digit_and_every_swap_of_neighbours_is_noticed() {
        String valid = "11010519491231002X";
        for (int place = 0; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (valid.charAt(place) != digit) {
                    assertThat(ResidentId.isValid(valid.substring(0, place) + digit + valid.substring(place + 1)))
                            .isFalse();
                }
            }
            char here = valid.charAt(place);
            char next = valid.charAt(place + 1);
            if (here != next) {
                assertThat(ResidentId.isValid(valid.substring(0, place) + next + here + valid.substring(place + 2)))
                        .isFalse();
            }
        }
    }
}
