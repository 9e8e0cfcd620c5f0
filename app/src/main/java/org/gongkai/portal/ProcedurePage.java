package org.gongkai.portal;

import java.util.Locale;
import org.gongkai.casework.Procedures;
import org.gongkai.page.Page;
import org.gongkai.page.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A procedure drawn and written out, from the very table that runs it. */
@Controller
class ProcedurePage {

    private final Procedures procedures;
    private final ProcedureViews views;
    private final Texts texts;

    ProcedurePage(Procedures procedures, ProcedureViews views, Texts texts) {
        this.procedures = procedures;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping("/procedures/{id}")
    Page procedure(@PathVariable String id, Locale locale) {
        return procedures
                .find(id)
                .<Page>map(procedure -> Page.of("portal/procedure.jte")
                        .with("view", views.of(procedure, locale))
                        .with("graph", ProcedureGraph.of(procedure, texts, locale)))
                .orElseGet(Unknown::page);
    }
}
