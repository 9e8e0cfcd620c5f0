package org.gongkai.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.Section;
import org.gongkai.procedure.FieldError;
import org.gongkai.publication.internal.ColumnStore;
import org.gongkai.release.ReleasedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of columns: those of the law, which nobody can remove or hide, and those a body adds. What the office says of a column
 * is kept with who said it and when, and the public tree follows.
 */
@Service
public class ColumnBook {

    private static final int MOST_OWN = 100;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_INTERVAL = 3660;

    private final ColumnStore store;
    private final Bodies bodies;
    private final PublicationSignal signal;

    ColumnBook(ColumnStore store, Bodies bodies, PublicationSignal signal) {
        this.store = store;
        this.bodies = bodies;
        this.signal = signal;
    }

    /** Every column of a body: the law's in the law's order, then its own in theirs, hidden ones too. */
    public List<ColumnEntry> of(String bodyId) {
        Map<String, ColumnEntry> said = new LinkedHashMap<>();
        store.of(bodyId).forEach(entry -> said.put(entry.id(), entry));
        Stream<ColumnEntry> law = Columns.all().stream()
                .map(column -> said.getOrDefault(column.id(), ColumnEntry.untouched(bodyId, column)));
        Stream<ColumnEntry> own = said.values().stream()
                .filter(ColumnEntry::own)
                .sorted(Comparator.comparingInt(ColumnEntry::position).thenComparing(ColumnEntry::id));
        return Stream.concat(law, own).toList();
    }

    public Optional<ColumnEntry> find(String bodyId, String id) {
        return of(bodyId).stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /**
     * What the public sees: the law's columns as the first body of the installation keeps them, and the own columns of all bodies
     * that are not hidden.
     */
    public List<ColumnEntry> open() {
        List<ColumnEntry> open = new ArrayList<>();
        bodies.all()
                .forEach(body -> of(body.id()).stream()
                        .filter(entry ->
                                entry.own() ? !entry.hidden() : open.stream().noneMatch(each -> same(each, entry)))
                        .forEach(open::add));
        return open;
    }

    private static boolean same(ColumnEntry one, ColumnEntry other) {
        return !one.own() && one.id().equals(other.id());
    }

    /** A column the public sees. */
    public Optional<ColumnEntry> findOpen(String id) {
        return open().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** What the public reads for one of ZD-1's classes. */
    public String titleOfClass(String code, Locale locale) {
        return findOpen("class-" + code).map(entry -> entry.title(locale)).orElse(code);
    }

    /** The columns the public sees in which a document stands. */
    public List<ColumnEntry> holding(PublicDocument document) {
        return open().stream().filter(entry -> entry.holds(document)).toList();
    }

    /** A number that grows with every change of any column. */
    public long revision() {
        return store.revision();
    }

    /** Who changed a column and when, the latest first. */
    public List<Change> history(String bodyId, String id) {
        return store.history(bodyId, id);
    }

    /** Adds an own column; it is seen by the public at once. */
    @Transactional
    public Answer add(String bodyId, Wish wish, String person, Instant at) {
        List<FieldError> wrong = wrong(bodyId, true, wish);
        List<ColumnEntry> own = of(bodyId).stream().filter(ColumnEntry::own).toList();
        if (own.size() >= MOST_OWN) {
            wrong.add(new FieldError("title", "too-many-columns"));
        }
        if (!wrong.isEmpty()) {
            return new Answer.Invalid(wrong);
        }
        ColumnEntry entry = entry(bodyId, Columns.own(store.nextId(bodyId), wish.title(), wish.titleEn()), wish, 1);
        store.add(entry);
        store.note(entry, person, at, ColumnDifference.between(null, entry));
        signal.afterCommit();
        return new Answer.Done(entry);
    }

    /**
     * Says something else of a column.
     *
     * @param version the version the person had before their eyes
     */
    @Transactional
    public Answer change(String bodyId, String id, int version, Wish wish, String person, Instant at) {
        Optional<ColumnEntry> known = find(bodyId, id);
        if (known.isEmpty()) {
            return new Answer.Unknown();
        }
        ColumnEntry before = known.get();
        if (before.version() != version) {
            return new Answer.Meanwhile(before);
        }
        List<FieldError> wrong = wrong(bodyId, before.own(), wish);
        if (!wrong.isEmpty()) {
            return new Answer.Invalid(wrong);
        }
        Columns.Column column = before.own() ? Columns.own(id, wish.title(), wish.titleEn()) : before.column();
        ColumnEntry after = entry(bodyId, column, wish, version + 1);
        List<Difference> differences = ColumnDifference.between(before, after);
        if (differences.isEmpty()) {
            return new Answer.Done(before);
        }
        if (!store.replace(after, version)) {
            return new Answer.Meanwhile(find(bodyId, id).orElse(before));
        }
        store.note(after, person, at, differences);
        signal.afterCommit();
        return new Answer.Done(after);
    }

    private static ColumnEntry entry(String bodyId, Columns.Column column, Wish wish, int version) {
        boolean own = column.basis() == Columns.Basis.OWN;
        return new ColumnEntry(
                bodyId,
                column,
                own ? wish.topic() : "",
                own ? wish.position() : 0,
                own && wish.hidden(),
                wish.section(),
                wish.intervalDays(),
                wish.note(),
                wish.noteEn(),
                version);
    }

    private List<FieldError> wrong(String bodyId, boolean own, Wish wish) {
        List<FieldError> wrong = new ArrayList<>();
        if (own) {
            if (wish.title().isBlank()) {
                wrong.add(new FieldError("title", "required"));
            }
            lawful(wish.title(), "title", wrong);
            lawful(wish.titleEn(), "titleEn", wrong);
            longer(wish.title(), LONGEST_TITLE, "title", wrong);
            longer(wish.titleEn(), LONGEST_TITLE, "titleEn", wrong);
            longer(wish.topic(), LONGEST_TITLE, "topic", wrong);
            if (wish.position() < 0 || wish.position() > 9999) {
                wrong.add(new FieldError("position", "out-of-range"));
            }
        } else if (wish.hidden()) {
            wrong.add(new FieldError("hidden", "asked-for-by-law"));
        }
        longer(wish.note(), LONGEST_NOTE, "note", wrong);
        longer(wish.noteEn(), LONGEST_NOTE, "noteEn", wrong);
        Integer days = wish.intervalDays();
        if (days != null && (days < 1 || days > LONGEST_INTERVAL)) {
            wrong.add(new FieldError("intervalDays", "out-of-range"));
        }
        boolean section = bodies.sections(bodyId).stream().map(Section::id).anyMatch(wish.section()::equals);
        if (!wish.section().isEmpty() && !section) {
            wrong.add(new FieldError("section", "unknown-choice"));
        }
        return wrong;
    }

    /** Readers could not tell which of the two is the one the law asks for. */
    private static void lawful(String title, String field, List<FieldError> wrong) {
        if (Columns.isNameOfTheLaw(title)) {
            wrong.add(new FieldError(field, "name-of-a-lawful-column"));
        }
    }

    private static void longer(String text, int most, String field, List<FieldError> wrong) {
        if (text.codePointCount(0, text.length()) > most) {
            wrong.add(new FieldError(field, "too-long"));
        } else if (text.codePoints().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
            wrong.add(new FieldError(field, "unprintable-characters"));
        } else if (ReleasedText.hidesSomething(text)) { // public at once, and no reviewer sees it
            wrong.add(new FieldError(field, PublicationRules.NOT_FOR_THE_PUBLIC));
        }
    }

    /**
     * What the office wants a column to be; title, topic, position and hiding count for own columns only.
     *
     * @param intervalDays null for the inspectors' six months
     */
    public record Wish(
            String title,
            String titleEn,
            String topic,
            int position,
            boolean hidden,
            String section,
            @Nullable Integer intervalDays,
            String note,
            String noteEn) {}

    /** One field that changed; {@code from} and {@code to} as they were written. */
    public record Difference(String field, String from, String to) {}

    /** A change of a column; {@code person} is the account's id. */
    public record Change(int version, Instant at, String person, List<Difference> differences) {

        public Change {
            differences = List.copyOf(differences);
        }
    }

    /** What became of a wish. */
    public sealed interface Answer {

        /** It is so. */
        record Done(ColumnEntry entry) implements Answer {}

        /** Somebody else was faster; this is how it stands now. */
        record Meanwhile(ColumnEntry now) implements Answer {}

        /** It cannot be so, field by field. */
        record Invalid(List<FieldError> errors) implements Answer {

            public Invalid {
                errors = List.copyOf(errors);
            }
        }

        /** There is no such column. */
        record Unknown() implements Answer {}
    }
}
