package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.casework.Cases;
import org.gongkai.casework.StoredEvidence;
import org.gongkai.visibility.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every event has its entry, and the entry can be computed again from what is stored. */
class EvidenceTest extends ApiTest {

    @Autowired
    Cases cases;

    @Autowired
    StoredEvidence evidence;

    @Test
    void the_digest_of_every_event_is_that_of_the_event_read_back() {
        String id = requests.closed();
        Map<String, Object> two = Map.of("parties", List.of(Requests.party(), Requests.party()));
        String consulted = requests.take(requests.handling(), "section", "consult-third-party", two);
        for (String each : List.of(id, consulted)) {
            UUID caseId = UUID.fromString(each);
            List<String> digests = jdbc.sql(
                            "select encode(digest, 'hex') from ledger_entry where case_id = ? order by seq")
                    .param(caseId)
                    .query(String.class)
                    .list();
            assertThat(digests)
                    .isNotEmpty()
                    .isEqualTo(
                            evidence.digests(cases.find(caseId, Viewer.SYSTEM).orElseThrow()));
        }
    }
}
