package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.identity.Outcome.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "床前明月光疑是地上霜", "aaaabbbbcccd1", "          x y z", "woaini-2026-chun"})
    void long_ones_of_any_characters_are_accepted(String password) {
        assertThat(PasswordPolicy.objection(password, "zhangsan")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "123456789, password-too-short",
        "🀄🀄🀄🀄🀄, password-too-short",
        "1234567890, password-common",
        "9876543210, password-common",
        "abcdefghijk, password-common",
        "qwertyuiop, password-common",
        "WoAiNi1314, password-common",
        "5201314520, password-common",
        "a123456789, password-common",
        "gongkai-demo, password-common",
        "1111111111, password-common",
        "121212121212, password-common",
        "12341234123412, password-common",
        "abc123abc123, password-common",
        "i-am-ZhangSan, password-contains-username"
    })
    void the_short_and_the_common_are_not(String password, String code) {
        assertThat(PasswordPolicy.objection(password, "zhangsan")).contains(new Problem("password", code));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256})
    void length_is_welcome(int length) {
        String password = "correct horse battery staple ".repeat(10).substring(0, length);
        assertThat(PasswordPolicy.objection(password, "zhangsan")).isEmpty();
        assertThat(PasswordPolicy.objection(password + "x".repeat(257 - length), "zhangsan"))
                .contains(new Problem("password", "password-too-long"));
    }
}
