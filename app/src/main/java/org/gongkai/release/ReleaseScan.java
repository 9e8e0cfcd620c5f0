package org.gongkai.release;

import java.util.List;
import java.util.Optional;
import org.gongkai.documents.StoredFile;

/**
 * Looks through what is about to be released for what must not leave the house: identity and bank numbers, telephone numbers,
 * secrecy marks, hidden text and metadata, in the text and in every attachment. It finds; people decide.
 *
 * <p>Looking takes seconds and happens outside any transaction. The report is kept under the digest of what was looked at, so
 * that a step finds it at once and nothing is released that differs from what was looked at.
 */
public interface ReleaseScan {

    /**
     * Looks, unless the same material has been looked at completely before, and keeps the report. Never throws for bad material:
     * a breakdown is a report that is not complete.
     */
    ScanReport look(Material material);

    /** The kept report of exactly this material; empty where nobody has looked. */
    Optional<ScanReport> report(Material material);

    /**
     * What is to be released.
     *
     * @param text the body as it was written, plain or HTML where {@code html}
     * @param shown the same as readers will have it, HTML where {@code html}; cleaning may join what was apart
     * @param beside what else becomes public in words, plain: summary, number, notes, names of attachments
     * @param people who is known to be behind it and must not be told by it, e.g. who asked for the information
     */
    record Material(
            String title,
            String text,
            boolean html,
            String shown,
            List<String> beside,
            List<StoredFile> attachments,
            List<Trace> people) {

        public Material {
            beside = List.copyOf(beside);
            attachments = List.copyOf(attachments);
            people = List.copyOf(people);
        }

        /** Material that is shown as it was written, with nothing beside it. */
        public Material(String title, String text, boolean html, List<StoredFile> attachments, List<Trace> people) {
            this(title, text, html, text, List.of(), attachments, people);
        }

        /** Material behind which nobody in particular is known to be. */
        public Material(String title, String text, boolean html, List<StoredFile> attachments) {
            this(title, text, html, attachments, List.of());
        }
    }
}
