package org.gongkai.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.casework.CaseFile;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.StepData;
import org.gongkai.publication.CleanHtml;
import org.gongkai.publication.PlainBody;
import org.gongkai.publication.PublicAddress;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.gongkai.publication.PublicationProcedure;
import org.gongkai.publication.Publications;
import org.gongkai.publication.Redline;
import org.gongkai.publication.UsedNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays documents on the desk. */
@Component
class PublicationSheets {

    /** A text that fills more than about one screen is folded. */
    private static final int FOLDED = 1200;

    private static final Set<String> AS_PUBLISHED = Set.of("published", "withdrawn");

    private static final Set<String> SETTLED = Set.of("published", "withdrawn", "discarded");

    private final Files files;
    private final Publications publications;
    private final UsedNumbers numbers;
    private final Staff staff;

    PublicationSheets(Files files, Publications publications, UsedNumbers numbers, Staff staff) {
        this.numbers = numbers;
        this.staff = staff;
        this.files = files;
        this.publications = publications;
    }

    /** The document of a case; null where the case is about something else. */
    @Nullable
    PublicationSheet of(CaseFile file) {
        if (!file.procedure().equals(PublicationProcedure.ID)) {
            return null;
        }
        StepData data = file.data();
        StepData handed = handedOver(file);
        Publication published = publications.find(file.id()).orElse(null);
        return new PublicationSheet(
                data.textOr("title", ""),
                data.textOr("documentNumber", ""),
                body(data),
                SETTLED.contains(file.stage()) ? List.of() : sameNumber(file),
                returned(file),
                data.textOr("body", "").length() > FOLDED,
                attached(file),
                !handed.values().isEmpty(),
                fault(handed),
                found(file, handed),
                published == null || AS_PUBLISHED.contains(file.stage()) ? null : change(file, published.document()),
                published == null ? null : published(published));
    }

    private List<Link> sameNumber(CaseFile file) {
        return numbers.besides(file, staff.viewer()).stream()
                .map(PublicationSheets::link)
                .toList();
    }

    /** To its case, or to its public page for those who see no more of it. */
    static Link link(UsedNumbers.Use use) {
        return new Link(use.title(), use.seen() ? "/console/cases/" + use.id() : PublicAddress.of(use.id()));
    }

    /** Where the last thing that moved a draft gave it back. */
    static Optional<CaseEvent> givenBack(CaseFile file) {
        return file.events().reversed().stream()
                .filter(event -> !event.stageBefore().equals(event.stageAfter()))
                .findFirst()
                .filter(event -> file.stage().equals("draft")
                        && (event.step().equals("return") || event.step().equals("review-secrecy")));
    }

    private static PublicationSheet.@Nullable Returned returned(CaseFile file) {
        return givenBack(file)
                .map(event -> new PublicationSheet.Returned(
                        event.actorName(),
                        event.role(),
                        event.at(),
                        event.data().textOr("reason", event.data().textOr("basis", ""))))
                .orElse(null);
    }

    /** The step by which the document was last looked through; empty data before. */
    static StepData handedOver(CaseFile file) {
        return file.view().last("hand-over").map(CaseEvent::data).orElse(StepData.EMPTY);
    }

    private static String body(StepData data) {
        String written = data.textOr("body", "");
        return data.is("bodyFormat", "html") ? CleanHtml.of(written) : PlainBody.html(written);
    }

    private static String fault(StepData handed) {
        String scan = handed.textOr("scan", "complete");
        return scan.equals("complete") ? "" : scan;
    }

    private List<PublicationSheet.Attached> attached(CaseFile file) {
        Map<String, StoredFile> stored = files.ofCase(file.id()).stream()
                .collect(Collectors.toMap(each -> each.id().toString(), Function.identity()));
        return file.data().groups("attachments").stream()
                .filter(row -> stored.containsKey(row.textOr("file", "")))
                .map(row -> attached(row, Objects.requireNonNull(stored.get(row.textOr("file", "")))))
                .toList();
    }

    private static PublicationSheet.Attached attached(StepData row, StoredFile file) {
        return new PublicationSheet.Attached(
                row.textOr("title", file.name()), "/console/files/" + file.id(), (file.size() + 1023) / 1024);
    }

    /** The findings of the last look, each with the reason a reviewer gave for it since. */
    private static List<PublicationSheet.Found> found(CaseFile file, StepData handed) {
        CaseEvent review = reviewSinceHandOver(file);
        Map<String, String> reasons = review == null
                ? Map.of()
                : review.data().groups("decisions").stream()
                        .collect(Collectors.toMap(
                                each -> each.textOr("finding", ""),
                                each -> each.textOr("reason", ""),
                                (first, again) -> again));
        return handed.groups("findings").stream()
                .map(each -> found(each, reasons.getOrDefault(each.textOr("id", ""), ""), review))
                .toList();
    }

    private static PublicationSheet.Found found(StepData finding, String reason, @Nullable CaseEvent review) {
        return new PublicationSheet.Found(
                finding.textOr("id", ""),
                finding.textOr("kind", ""),
                finding.textOr("where", ""),
                finding.textOr("excerpt", ""),
                reason,
                reason.isEmpty() || review == null ? "" : review.actorName());
    }

    private static @Nullable CaseEvent reviewSinceHandOver(CaseFile file) {
        int handed = file.view().last("hand-over").map(CaseEvent::seq).orElse(0);
        return file.view()
                .last("review-secrecy")
                .filter(review -> review.seq() > handed)
                .orElse(null);
    }

    private static PublicationSheet.Change change(CaseFile file, PublicDocument inForce) {
        String note = file.view()
                .last("change")
                .map(event -> event.data().textOr("note", ""))
                .orElse("");
        return new PublicationSheet.Change(note, inForce.version(), Redline.between(inForce, file.data()));
    }

    private static PublicationSheet.Published published(Publication publication) {
        Publication.Withdrawal withdrawn = publication.withdrawn();
        return new PublicationSheet.Published(
                PublicAddress.of(publication.id()),
                publication.live(),
                withdrawn == null ? null : withdrawn.at(),
                publication.history());
    }
}
