package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongkai.identity.SecurityLog.Entry;
import org.gongkai.identity.SecurityLog.Filter;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SecurityLogTest {

    @Autowired
    SecurityLog log;

    @Autowired
    Residents residents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void who_saw_personal_data_unmasked_is_kept() {
        Person office = residents.staff("office", Role.OFFICE);
        log.unmasked(office, "0198c0de-case", "applicant.id-number");
        Entry entry = log.list(new Filter(office.id(), SecurityEvent.PERSONAL_DATA_UNMASKED, null), 9)
                .getFirst();
        assertThat(entry.actor()).isEqualTo(office.id());
        assertThat(entry.subject()).isEqualTo("0198c0de-case");
        assertThat(entry.detail()).isEqualTo("applicant.id-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE security_log SET detail = ''", "DELETE FROM security_log", "TRUNCATE security_log"})
    void it_is_append_only(String sql) {
        residents.citizen();
        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "a\nb", "\u001b[31m", "<b>"})
    void typed_text_does_not_get_in(String text) {
        Person office = residents.demo("office");
        assertThatThrownBy(() -> log.unmasked(office, "case", text)).hasMessageContaining("security_log");
    }

    @Test
    void pages_follow_each_other_from_the_newest_to_the_oldest() {
        Person clerk = residents.staff("market", Role.SECTION);
        List<Entry> all = log.list(new Filter(clerk.id(), null, null), 99);
        List<Entry> first = log.list(new Filter(clerk.id(), null, null), 2);
        List<Entry> rest = log.list(new Filter(clerk.id(), null, first.getLast().id()), 99);
        assertThat(first).hasSize(2).isEqualTo(all.subList(0, 2));
        assertThat(rest).isEqualTo(all.subList(2, all.size()));
    }
}
