package org.gongkai.publication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.procedure.PaperCase;
import org.gongkai.procedure.Role;

/** Documents on their way to the public, without database and clock. */
final class PublicationOnPaper {

    static final Map<String, Object> PASS = Map.of("result", "pass", "basis", "经审查不涉密，可以公开");
    static final Map<String, Object> WEBSITE = Map.of("carriers", List.of(Map.of("kind", "website")));

    private PublicationOnPaper() {}

    static Map<String, Object> document(String formedOn) {
        return new HashMap<>(Map.of(
                "title",
                "2026年度县域商业体系建设项目申报通知",
                "body",
                "各县（市、区）商务主管部门：现就项目申报有关事项通知如下。",
                "category",
                "wide-knowledge",
                "keyContent",
                "special-funds",
                "formedOn",
                formedOn));
    }

    static PaperCase drafted(String day) {
        return new PaperCase(PublicationProcedure.table(), LocalDate.parse(day))
                .take(Role.SECTION, "draft", document(day));
    }

    /** On paper nobody scans: what the scan would have recorded is part of the step. */
    static PaperCase handedOver(String day) {
        return drafted(day).take(Role.SECTION, "hand-over", Map.of()).recording(looked(List.of()));
    }

    static Map<String, Object> looked(List<String> findings) {
        return Map.of(
                "scan",
                "complete",
                "findings",
                findings.stream()
                        .map(id ->
                                Map.of("id", id, "kind", "id-number", "where", "body", "excerpt", "2208**********1234"))
                        .toList());
    }

    static PaperCase reviewed(String day) {
        return handedOver(day).take(Role.SECRECY_GROUP, "review-secrecy", PASS);
    }

    static PaperCase published(String day) {
        return reviewed(day).take(Role.OFFICE, "publish", WEBSITE);
    }
}
