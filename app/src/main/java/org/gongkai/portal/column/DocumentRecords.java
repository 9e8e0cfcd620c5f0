package org.gongkai.portal.column;

import org.gongkai.publication.PublicDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a version of a document word for word for machines, and reads what was written: papers are laid out from it. Which other
 * documents it names is not told there: they may not be public.
 */
@Component
class DocumentRecords {

    private final JsonMapper json;

    DocumentRecords(JsonMapper json) {
        this.json = json;
    }

    Prepared of(PublicDocument document) {
        return Prepared.of(
                200, "application/json;charset=UTF-8", json.writeValueAsString(document.withoutReferences()));
    }

    PublicDocument read(Prepared record) {
        return json.readValue(record.bytes(), PublicDocument.class);
    }
}
