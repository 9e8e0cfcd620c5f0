package org.gongkai.portal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.Cases;
import org.gongkai.casework.FileShelf;
import org.gongkai.casework.Laws;
import org.gongkai.casework.Procedures;
import org.gongkai.documents.Files;
import org.gongkai.documents.Upload;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Verdict;
import org.gongkai.request.RequestProcedure;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Hands requests from the form to casework, with their files. */
@Component
class Submissions {

    static final int MOST_FILES = 5;

    private final Cases cases;
    private final Procedures procedures;
    private final Laws laws;
    private final Files files;
    private final Visitor visitor;

    Submissions(Cases cases, Procedures procedures, Laws laws, Files files, Visitor visitor) {
        this.cases = cases;
        this.procedures = procedures;
        this.laws = laws;
        this.files = files;
        this.visitor = visitor;
    }

    RequestForm form(Locale locale) {
        return new RequestForm(procedure().opening().record(), locale);
    }

    /** What the table would say to these data: asked before a file is stored or a number taken. */
    Optional<Refusal> objection(Map<String, Object> data) {
        Procedure procedure = procedure();
        CaseView blank = new CaseView(procedure.id(), "", StepData.EMPTY, List.of(), cases.today(), Map.of());
        Situation situation = new Situation(
                blank,
                visitor.applicant().actor(),
                StepData.EMPTY,
                cases.today(),
                laws.of(visitor.body().id()),
                procedure);
        return Decision.decide(procedure.opening(), situation, data) instanceof Verdict.Refused(Refusal refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    /** Stores the files until the request takes them up, as far as they can be taken. */
    KeptFiles keep(List<MultipartFile> given) throws IOException {
        List<UUID> ids = new ArrayList<>();
        List<KeptFiles.Refused> not = new ArrayList<>();
        for (MultipartFile each : given) {
            try (InputStream content = each.getInputStream()) {
                String name = Optional.ofNullable(each.getOriginalFilename()).orElse("file");
                switch (files.store(content, name, FileShelf.uploader(visitor.applicant()))) {
                    case Upload.Stored(var file) -> ids.add(file.id());
                    case Upload.Refused refused ->
                        not.add(new KeptFiles.Refused(GivenFiles.name(each), refused.code()));
                }
            }
        }
        return new KeptFiles(ids, not);
    }

    Answer open(Map<String, Object> data, KeptFiles kept) {
        Map<String, Object> complete = new LinkedHashMap<>(data);
        if (!kept.ids().isEmpty()) {
            complete.put(
                    "attachments",
                    kept.ids().stream().map(id -> Map.of("file", id.toString())).toList());
        }
        return cases.open(
                RequestProcedure.ID, visitor.applicant(), visitor.body().id(), Attempt.of("submit", complete));
    }

    private Procedure procedure() {
        return procedures.find(RequestProcedure.ID).orElseThrow();
    }
}
