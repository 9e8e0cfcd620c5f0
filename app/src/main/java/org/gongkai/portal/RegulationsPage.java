package org.gongkai.portal;

import java.util.List;
import java.util.Locale;
import org.gongkai.casework.Procedures;
import org.gongkai.page.Page;
import org.gongkai.page.Texts;
import org.gongkai.page.diagram.Graph;
import org.gongkai.regulation.Regulations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The body's regulations (公开制度): each article, what it does, what enforces it, and what is doubtful about it. */
@Controller
class RegulationsPage {

    private final InstrumentViews views;
    private final Regulations regulations;
    private final Procedures procedures;
    private final Texts texts;

    RegulationsPage(InstrumentViews views, Regulations regulations, Procedures procedures, Texts texts) {
        this.views = views;
        this.regulations = regulations;
        this.procedures = procedures;
        this.texts = texts;
    }

    @GetMapping("/regulations")
    Page list(Locale locale) {
        return Page.of("portal/regulations.jte")
                .with("instruments", views.all(locale))
                .with("doubts", regulations.doubts().size());
    }

    @GetMapping("/regulations/doubts")
    Page doubts(Locale locale) {
        return Page.of("portal/doubts.jte").with("doubts", views.doubts(locale));
    }

    @GetMapping("/regulations/{id}")
    Page one(@PathVariable String id, Locale locale) {
        return views.find(id, locale)
                .<Page>map(view -> Page.of("portal/regulation.jte")
                        .with("view", view)
                        .with("graphs", graphs(id, locale))
                        .with("statuses", InstrumentViews.statuses()))
                .orElseGet(Unknown::page);
    }

    private List<Graph> graphs(String instrument, Locale locale) {
        return procedures.all().stream()
                .filter(procedure -> procedure.instrument().equals(instrument))
                .map(procedure -> ProcedureGraph.of(procedure, texts, locale))
                .toList();
    }
}
