package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "220802199001011234, 2208**********1234",
        "22080219900101123X, 2208**********123X",
        "220802900101123, 2208*******1123",
        "E12345678, E1*****78",
        "H1234567, H1****67",
        "1234567, *******",
        "'', ''"
    })
    void id_numbers(String plain, String masked) {
        assertThat(Masking.idNumber(plain)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "' 13812345678 ', 138****5678",
        "0436-3221234, *********234",
        "+8613812345678, ***********678",
        "12345, *****",
        "'', ''"
    })
    void phones(String plain, String masked) {
        assertThat(Masking.phone(plain)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张三丰, 张*", "欧阳修, 欧*", "张, 张*", "𠮷野家, 𠮷*", "Anna Smith, A*", "'', ''"})
    void names(String plain, String masked) {
        assertThat(Masking.name(plain)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"ZhangSan@Example.com, z***@example.com", "a@b.cn, a***@b.cn", "nonsense, ***", "@b.cn, ***", "'', ***"
    })
    void addresses_of_mail(String plain, String masked) {
        assertThat(Masking.email(plain)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"吉林省白城市洮北区中兴东大路1号, 吉林省白城市***", "白城市, 白***", "'', ***"})
    void postal_addresses(String plain, String masked) {
        assertThat(Masking.address(plain)).isEqualTo(masked);
    }
}
