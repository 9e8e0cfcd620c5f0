package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of numbers and addresses by which people can be reached. */
class ContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000000",
                "138 0000 0000",
                "0436-3200000",
                "(0436) 3200000 ext. 12",
                "+86-436-3200000",
                "０４３６－３２０００００转８０１",
                "13800000000、0436—3200000（传真）",
                "3200000"
            })
    void numbers_are_taken_in_every_usual_spelling(String number) {
        assertThat(Contact.isPhone(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "12345", "110", "1380000000o", "name@example.com", "见附件13800000000"})
    void what_nobody_can_dial_is_no_number(String text) {
        assertThat(Contact.isPhone(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhangsan@163.com", "a.b+c@mail.example.co.uk", "zhang@example.invalid", "张三@例子.中国"})
    void addresses_are_something_at_something_with_a_dot(String address) {
        assertThat(Contact.isEmail(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhangsan@163,com",
                "zhangsan@163",
                "zhangsan.163.com",
                "a@b@c.com",
                "a@163..com",
                "a@163.com.",
                "a@163.com,b@163.com",
                "zhang san@163.com",
                "a@163。com",
                "@163.com"
            })
    void what_no_mail_reaches_is_no_address(String address) {
        assertThat(Contact.isEmail(address)).isFalse();
    }
}
