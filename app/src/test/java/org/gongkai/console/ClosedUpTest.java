package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.request.RequestProcedure;
import org.junit.jupiter.api.Test;

class ClosedUpTest {

    @Test
    void a_refused_file_moves_with_its_row_and_keeps_the_row_alive() {
        Sent sent = new Sent(
                Map.of("attachments.rows", "3", "attachments[2].file", "id-of-a-file", "attachments[0].file", ""),
                Map.of("attachments[1].file", "documents.refused.empty"));
        Sent closedUp = sent.closedUp(RequestProcedure.table().opening().record());
        assertThat(closedUp.values())
                .containsEntry("attachments[1].file", "id-of-a-file")
                .doesNotContainKeys("attachments[0].file", "attachments[2].file");
        assertThat(closedUp.refused()).containsOnlyKeys("attachments[0].file");
    }
}
