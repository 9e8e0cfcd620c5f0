package org.gongkai.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.StepContext;
import org.gongkai.documents.StoredFile;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.Body;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.StepData;
import org.gongkai.publication.PublicDocument.Attachment;
import org.gongkai.publication.PublicDocument.Carrier;
import org.gongkai.publication.internal.RegisterStore;
import org.gongkai.publication.internal.RegisterStore.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts versions of working copies into the register, in the transaction of the step that publishes them. */
@Component
class Register {

    /** Series of the running numbers in index numbers. */
    private static final String SERIES = "publication-index";

    private final RegisterStore store;
    private final WorkingCopies copies;
    private final IndexNumbers indexNumbers;
    private final Bodies bodies;
    private final PublicationSignal signal;

    Register(
            RegisterStore store,
            WorkingCopies copies,
            IndexNumbers indexNumbers,
            Bodies bodies,
            PublicationSignal signal) {
        this.store = store;
        this.copies = copies;
        this.indexNumbers = indexNumbers;
        this.bodies = bodies;
        this.signal = signal;
    }

    /** The server's moment is the moment of publication: there is no way to say another. */
    PublicDocument publish(StepContext context) {
        CaseFile file = context.file();
        Optional<Standing> before = store.standing(file.id());
        PublicDocument document = document(context, before);
        store.publish(document, CitedNumbers.key(document.documentNumber()), CitedNumbers.in(words(document)));
        signal.afterCommit();
        return document;
    }

    private static String words(PublicDocument document) {
        return document.html() ? CleanHtml.words(document.body()) : document.body();
    }

    private PublicDocument document(StepContext context, Optional<Standing> before) {
        CaseFile file = context.file();
        StepData data = file.data();
        return new PublicDocument(
                file.id(),
                before.map(Standing::version).orElse(0) + 1,
                file.bodyId(),
                PublicationProcedure.ID,
                before.map(Standing::indexNumber).orElseGet(() -> indexNumber(context, data)),
                data.textOr("title", ""),
                body(data),
                data.is("bodyFormat", "html"),
                data.textOr("summary", ""),
                data.textOr("category", ""),
                data.text("keyContent").orElse(null),
                data.text("statutoryItem").orElse(null),
                data.textOr("topic", ""),
                data.textOr("documentNumber", ""),
                data.text("issuer").orElseGet(() -> bodyName(file.bodyId())),
                data.date("formedOn").orElseThrow(),
                data.date("effectiveOn").orElse(null),
                data.date("expiresOn").orElse(null),
                before.map(Standing::firstPublishedAt).orElse(context.now()),
                context.now(),
                before.isEmpty() ? "" : note(file),
                carriers(context.data()),
                attachments(data),
                data.text(PublicationFields.INTERPRETS).map(UUID::fromString).orElse(null),
                data.texts(PublicationFields.RELATED).stream()
                        .map(UUID::fromString)
                        .distinct()
                        .toList());
    }

    private String indexNumber(StepContext context, StepData data) {
        return indexNumbers.next(
                context.file().bodyId(),
                context.day(),
                data.textOr("topic", ""),
                () -> context.nextNumber(SERIES, context.day().getYear()));
    }

    private static String body(StepData data) {
        String written = data.textOr("body", "");
        return data.is("bodyFormat", "html") ? CleanHtml.of(written) : written;
    }

    private String bodyName(String bodyId) {
        return bodies.find(bodyId).map(Body::name).orElse(bodyId);
    }

    private static String note(CaseFile file) {
        return file.view()
                .last("change")
                .map(CaseEvent::data)
                .map(data -> data.textOr("note", ""))
                .orElse("");
    }

    private static List<Carrier> carriers(StepData data) {
        return data.groups("carriers").stream()
                .map(each -> new Carrier(each.textOr("kind", ""), each.textOr("evidence", "")))
                .toList();
    }

    private List<Attachment> attachments(StepData data) {
        Map<UUID, StoredFile> stored = copies.attachments(data).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity(), (first, again) -> first));
        return data.groups("attachments").stream()
                .map(each -> attachment(each, stored.get(UUID.fromString(each.textOr("file", "")))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Attachment> attachment(StepData named, @Nullable StoredFile file) {
        return Optional.ofNullable(file)
                .map(known -> new Attachment(
                        known.id(),
                        named.textOr("title", known.name()),
                        known.mediaType(),
                        known.size(),
                        known.sha256()));
    }

    void withdraw(StepContext context) {
        CaseFile file = context.file();
        int version = store.standing(file.id()).map(Standing::version).orElseThrow();
        store.withdraw(file.bodyId(), file.id(), version, context.data().textOr("reason", ""), context.now());
        signal.afterCommit();
    }
}
