package org.gongkai.portal.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.page.Wording;
import org.gongkai.publication.PublicDocument;
import org.jspecify.annotations.Nullable;

/** What changed beside title and text: days, number, issuer and topic, the summary, and the files that came and went. */
public final class FactChanges {

    private final Wording words;
    private final List<Change> changes = new ArrayList<>();

    private FactChanges(Wording words) {
        this.words = words;
    }

    /**
     * One of them.
     *
     * @param before empty where it was not stated
     * @param after empty where it is not stated any more
     */
    public record Change(String label, String before, String after) {}

    static List<Change> between(PublicDocument before, PublicDocument after, Wording words) {
        FactChanges changes = new FactChanges(words);
        changes.add("number", before.documentNumber(), after.documentNumber());
        changes.add("issuer", before.issuer(), after.issuer());
        changes.add("topic", before.topic(), after.topic());
        changes.add("formed", before.formedOn(), after.formedOn());
        changes.add("effective", before.effectiveOn(), after.effectiveOn());
        changes.add("expires", before.expiresOn(), after.expiresOn());
        changes.add("overview", before.summary(), after.summary());
        changes.add("files", files(before, after), files(after, before));
        return List.copyOf(changes.changes);
    }

    private void add(String name, @Nullable Object before, @Nullable Object after) {
        String was = Objects.toString(before, "");
        String is = Objects.toString(after, "");
        if (!was.equals(is)) {
            changes.add(new Change(words.text("portal.column.fact." + name), was, is));
        }
    }

    /** The files of one version that the other does not have, by what they hold and are called. */
    private static String files(PublicDocument one, PublicDocument other) {
        return one.attachments().stream()
                .filter(file -> other.attachments().stream()
                        .noneMatch(each -> each.sha256().equals(file.sha256())
                                && each.title().equals(file.title())))
                .map(PublicDocument.Attachment::title)
                .collect(Collectors.joining("、"));
    }
}
