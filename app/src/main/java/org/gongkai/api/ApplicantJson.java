package org.gongkai.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.casework.ApplicantView;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Procedures;
import org.gongkai.documents.Files;
import org.gongkai.paper.Papers;
import org.gongkai.request.IssuedLetter;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestLetters;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** A disclosure request as its applicant may see it: the case in the applicant's view, the reply, the letters and the files. */
@Component
class ApplicantJson {

    private final CaseJson cases;
    private final Procedures procedures;
    private final Files files;
    private final RequestLetters letters;
    private final Papers papers;

    ApplicantJson(CaseJson cases, Procedures procedures, Files files, RequestLetters letters, Papers papers) {
        this.papers = papers;
        this.cases = cases;
        this.procedures = procedures;
        this.files = files;
        this.letters = letters;
    }

    Map<String, Object> of(CaseFile file, Viewer viewer, Locale locale) {
        Map<String, Object> json = cases.of(file, viewer, locale);
        json.remove("version");
        json.computeIfPresent("events", (_, events) -> numbered((List<?>) events));
        Set<String> shown = new ApplicantView(procedures.of(file), file).files();
        json.put("reply", Reply.of(file).map(ApplicantJson::reply).orElse(null));
        json.put(
                "letters",
                letters.of(file, viewer).stream()
                        .map(each -> letter(file, each))
                        .toList());
        json.put(
                "files",
                files.ofCase(file.id()).stream()
                        .filter(each -> shown.contains(each.id().toString()))
                        .map(each -> Map.of("id", each.id(), "name", each.name(), "size", each.size()))
                        .toList());
        return json;
    }

    /** Numbered without the gaps that would tell of steps the applicant is not shown. */
    private static List<Map<String, Object>> numbered(List<?> events) {
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (Object each : events) {
            Map<String, Object> event = new LinkedHashMap<>();
            ((Map<?, ?>) each).forEach((name, value) -> event.put(String.valueOf(name), value));
            event.put("seq", numbered.size() + 1);
            numbered.add(event);
        }
        return numbered;
    }

    private Map<String, String> files(String url, IssuedLetter letter) {
        Map<String, String> json = new LinkedHashMap<>();
        papers.formats(letter.letter().asPaper())
                .forEach(format -> json.put(format.name().toLowerCase(Locale.ROOT), url + format.ending()));
        return json;
    }

    /**
     * {@code url} gives the letter to whoever may read this, with the code where that was how; {@code files} give it as a file in
     * each format this machine can write.
     */
    private Map<String, Object> letter(CaseFile file, IssuedLetter letter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", letter.kind().code());
        json.put("title", letter.title());
        json.put("number", letter.letter().number());
        json.put("issuedOn", letter.issuedOn());
        String url = "/api/v1/requests/" + file.number() + "/letters/" + letter.id();
        json.put("url", url);
        json.put("files", files(url, letter));
        return json;
    }

    private static Map<String, Object> reply(Reply reply) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", reply.number());
        json.put("outcome", reply.outcome());
        json.put("grounds", reply.grounds());
        json.put("text", reply.text());
        json.put("issuedOn", reply.issuedOn());
        return json;
    }
}
