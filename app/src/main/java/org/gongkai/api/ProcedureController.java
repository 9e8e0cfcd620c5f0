package org.gongkai.api;

import java.util.Locale;
import java.util.Map;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Laws;
import org.gongkai.casework.Procedures;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The procedure tables as anybody may read them. */
@RestController
class ProcedureController {

    private final Procedures procedures;
    private final Laws laws;
    private final Caller caller;
    private final Cases cases;

    ProcedureController(Procedures procedures, Laws laws, Caller caller, Cases cases) {
        this.procedures = procedures;
        this.laws = laws;
        this.caller = caller;
        this.cases = cases;
    }

    @GetMapping("/api/v1/procedures")
    Map<String, Object> all(Locale locale) {
        ProcedureJson json = json(locale);
        return Listing.all(procedures.all().stream().map(json::of).toList());
    }

    @GetMapping("/api/v1/procedures/{id}")
    ResponseEntity<Object> one(@PathVariable String id, Locale locale) {
        return procedures
                .find(id)
                .<ResponseEntity<Object>>map(
                        each -> ResponseEntity.ok(json(locale).of(each)))
                .orElseGet(Problems::unknown);
    }

    private ProcedureJson json(Locale locale) {
        return new ProcedureJson(laws.of(caller.body()), locale, cases.today());
    }
}
