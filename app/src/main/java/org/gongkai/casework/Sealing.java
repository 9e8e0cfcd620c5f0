package org.gongkai.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.identity.Masking;
import org.gongkai.identity.PersonalData;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.StepData;
import org.springframework.stereotype.Component;

/**
 * Takes personal data out of a step's data before anything is written: events, cases, evidence and lists
 * hold only the masked form. What was taken out is kept encrypted, with a blind index to find it by.
 */
@Component
class Sealing {

    private final PersonalData crypto;
    private final CaseStore store;

    Sealing(PersonalData crypto, CaseStore store) {
        this.crypto = crypto;
        this.store = store;
    }

    Sealed seal(DataRecord record, StepData data) {
        Map<String, String> secrets = new LinkedHashMap<>();
        return new Sealed(new StepData(mask(record, data.values(), "", secrets)), secrets);
    }

    private Map<String, Object> mask(
            DataRecord record, Map<String, Object> values, String path, Map<String, String> secrets) {
        Map<String, Object> masked = new LinkedHashMap<>(values);
        for (Field field : record.fields()) {
            Object value = values.get(field.name());
            if (value != null && field.sealed()) {
                secrets.put(path + field.name(), String.valueOf(value));
                masked.put(field.name(), Masking.idNumber(String.valueOf(value)));
            } else if (value != null && field.type() instanceof FieldType.Group(DataRecord inner)) {
                StepData group = new StepData(values).group(field.name());
                masked.put(field.name(), mask(inner, group.values(), path + field.name() + ".", secrets));
            }
        }
        return masked;
    }

    void keep(UUID caseId, String path, String secret) {
        store.keepSecret(caseId, path, crypto.seal(path, secret), crypto.blindIndex(path, secret));
    }

    /** The clear text, for a viewer whose right to it has been checked and whose look is being logged. */
    Optional<String> open(UUID caseId, String path) {
        return store.secret(caseId, path).map(kept -> crypto.open(path, kept));
    }

    /** Data fit to be written, and what was taken out of them by path. */
    record Sealed(StepData shown, Map<String, String> secrets) {}
}
