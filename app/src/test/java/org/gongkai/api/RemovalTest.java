package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What has happened cannot be made not to have happened, not even by a statement of one's own. */
class RemovalTest extends ApiTest {

    @Test
    void no_case_is_ever_removed() {
        String id = requests.submitted();
        assertThatThrownBy(() -> jdbc.sql("delete from case_file where id = ?")
                        .param(UUID.fromString(id))
                        .update())
                .hasMessageContaining("a case is never removed");
        assertThatThrownBy(() -> jdbc.sql("truncate case_file cascade").update())
                .hasMessageContaining("a case is never removed");
    }
}
