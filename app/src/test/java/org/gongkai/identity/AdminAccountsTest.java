package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.AdminAccounts.Filter;
import org.gongkai.identity.AdminAccounts.Page;
import org.gongkai.identity.AdminAccounts.Row;
import org.gongkai.identity.AdminAccounts.State;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class AdminAccountsTest {

    @Autowired
    AdminAccounts adminAccounts;

    @Autowired
    Accounts accounts;

    @Autowired
    Residents residents;

    @Test
    void pages_in_the_order_of_names_give_every_account_once() {
        residents.citizen();
        List<String> paged = new ArrayList<>();
        Page page = adminAccounts.list(Filter.ALL, null, 3);
        page.rows().forEach(row -> paged.add(row.username()));
        while (page.next() != null) {
            page = adminAccounts.list(Filter.ALL, page.next(), 3);
            page.rows().forEach(row -> paged.add(row.username()));
        }
        assertThat(paged).isSorted().doesNotHaveDuplicates();
        assertThat(paged)
                .isEqualTo(adminAccounts.list(Filter.ALL, null, 10_000).rows().stream()
                        .map(Row::username)
                        .toList());
    }

    @Test
    void filters_narrow_by_body_role_section_kind_state_and_text() {
        Person locked = residents.staff("personnel", Role.SECTION, Role.POLICY_LAW);
        accounts.disable(residents.admin(), locked.id()).orElseThrow();
        Filter all =
                new Filter(DemoAccounts.BODY, true, "personnel", Role.POLICY_LAW, State.DISABLED, locked.username());
        assertThat(adminAccounts.list(all, null, 10).rows()).extracting(Row::id).containsExactly(locked.id());
        assertThat(adminAccounts
                        .list(new Filter(null, false, null, null, null, "杨晨"), null, 10)
                        .rows())
                .extracting(Row::username)
                .containsExactly("citizen");
    }
}
