package org.gongkai.casework;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.procedure.Procedure;
import org.springframework.stereotype.Component;

/** Every procedure the installation runs: each is a bean that a duty contributes. */
@Component
public class Procedures {

    private final Map<String, Procedure> byId = new LinkedHashMap<>();

    Procedures(List<Procedure> procedures) {
        procedures.forEach(procedure -> {
            if (byId.put(procedure.id(), procedure) != null) {
                throw new IllegalStateException("procedure stands twice: " + procedure.id());
            }
        });
    }

    public Optional<Procedure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The procedure of a stored case: it exists, or the installation lost a table it has cases of. */
    public Procedure of(CaseFile file) {
        return find(file.procedure()).orElseThrow(() -> new IllegalStateException("no table for " + file.procedure()));
    }

    public Collection<Procedure> all() {
        return byId.values();
    }
}
