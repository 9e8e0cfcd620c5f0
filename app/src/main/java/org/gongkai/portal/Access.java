package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.request.Applicants;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which requests this visitor may follow: those whose code was shown in this session, and those of the account. The session
 * remembers the case, never the code.
 */
@Component
class Access {

    private static final String OPENED = "portal.opened";

    private final Cases cases;
    private final Applicants applicants;
    private final Visitor visitor;

    Access(Cases cases, Applicants applicants, Visitor visitor) {
        this.cases = cases;
        this.applicants = applicants;
        this.visitor = visitor;
    }

    /** A request somebody may follow, and as whom. */
    record Admission(CaseFile file, Viewer viewer) {}

    /** Opens a request to the rest of this session by its code; false where they do not belong together. */
    boolean open(String number, String code, HttpServletRequest request) {
        Optional<CaseFile> file = applicants.holder(number, code).flatMap(viewer -> cases.find(number, viewer));
        file.ifPresent(found -> remember(found, request));
        return file.isPresent();
    }

    /** Opens a request just submitted to the rest of this session. */
    void remember(CaseFile file, HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        Map<String, String> opened = new HashMap<>(opened(session));
        opened.put(file.number(), file.id().toString());
        session.setAttribute(OPENED, opened);
    }

    /** The request by its number, for whoever may follow it; empty for everybody else and for numbers that do not exist. */
    Optional<Admission> to(String number, HttpServletRequest request) {
        return byCode(number, request).or(() -> byAccount(number));
    }

    private Optional<Admission> byCode(String number, HttpServletRequest request) {
        return Optional.ofNullable(opened(request.getSession(false)).get(number))
                .map(UUID::fromString)
                .flatMap(id -> cases.find(id, Viewer.codeHolder(id, "applicant")))
                .map(file -> new Admission(file, Viewer.codeHolder(file.id(), name(file))));
    }

    private Optional<Admission> byAccount(String number) {
        return applicants
                .owner(number, visitor.viewer())
                .flatMap(viewer -> cases.find(number, viewer).map(file -> new Admission(file, viewer)));
    }

    private static String name(CaseFile file) {
        return file.data().group("applicant").textOr("name", "applicant");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> opened(@Nullable HttpSession session) {
        return session != null && session.getAttribute(OPENED) instanceof Map<?, ?> opened
                ? (Map<String, String>) opened
                : Map.of();
    }
}
