package org.gongkai.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.regulation.Article;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Doubt;
import org.gongkai.regulation.EnforcementRegister;
import org.gongkai.regulation.Instrument;
import org.gongkai.regulation.Regulations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The regulations as anybody may read them: what each article does, what enforces it, what is doubtful in it. */
@RestController
class InstrumentController {

    private final Regulations regulations;
    private final EnforcementRegister register;

    InstrumentController(Regulations regulations, EnforcementRegister register) {
        this.regulations = regulations;
        this.register = register;
    }

    @GetMapping("/api/v1/instruments")
    Map<String, Object> all(Locale locale) {
        return Listing.all(regulations.instruments().stream()
                .map(each -> instrument(each, locale))
                .toList());
    }

    @GetMapping("/api/v1/instruments/{id}")
    ResponseEntity<Object> one(@PathVariable String id, Locale locale) {
        return regulations
                .instrument(id)
                .<ResponseEntity<Object>>map(each -> ResponseEntity.ok(instrument(each, locale)))
                .orElseGet(Problems::unknown);
    }

    private Map<String, Object> instrument(Instrument instrument, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", instrument.id());
        json.put("title", english ? instrument.titleEn() : instrument.title());
        json.put("kind", instrument.kind().code());
        json.put("sources", instrument.sources());
        json.put(
                "articles",
                instrument.articles().stream()
                        .map(each -> article(each, english))
                        .toList());
        json.put("doubts", doubts(instrument, english));
        return json;
    }

    private Map<String, Object> article(Article article, boolean english) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", article.id());
        json.put("title", english ? article.titleEn() : article.title());
        json.put("effect", english ? article.effectEn() : article.effect());
        json.put("status", article.status().code());
        json.put("enforcedBy", register.enforcedBy(article.citation()));
        json.put("noEffectReason", english ? article.noEffectReasonEn() : article.noEffectReason());
        json.put("remark", english ? article.remarkEn() : article.remark());
        json.put("doubts", article.doubts());
        json.put("statute", article.statute().stream().map(Citation::text).toList());
        return json;
    }

    private List<Map<String, Object>> doubts(Instrument instrument, boolean english) {
        return regulations.doubts().stream()
                .filter(doubt -> doubt.articles().stream()
                        .anyMatch(article -> article.instrument().equals(instrument.id())))
                .map(doubt -> doubt(doubt, english))
                .toList();
    }

    private static Map<String, Object> doubt(Doubt doubt, boolean english) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", doubt.id());
        json.put("title", english ? doubt.titleEn() : doubt.title());
        json.put("articles", doubt.articles().stream().map(Citation::text).toList());
        json.put("explanation", english ? doubt.explanationEn() : doubt.explanation());
        json.put("decision", english ? doubt.decisionEn() : doubt.decision());
        return json;
    }
}
