package org.gongkai.release.file;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.release.text.Masked;

/** Text documents of Word 97 to 2003. */
final class OldWordLook {

    private static final int PIECE = 1 << 16;

    private OldWordLook() {}

    static void look(Path file, Findings findings) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HWPFDocument document = new HWPFDocument(container.getRoot())) {
            OldProperties.parts(container.getRoot(), 0, findings);
            OldProperties.look(document.getSummaryInformation(), document.getDocumentSummaryInformation(), findings);
            text(document.getOverallRange(), findings);
            Range comments = document.getCommentsRange();
            if (!comments.text().isBlank()) {
                findings.add("comment", "", Masked.words(comments.text()));
            }
        }
    }

    private static void text(Range range, Findings findings) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            CharacterRun run = range.getCharacterRun(i);
            text.append(run.text().replace('\u0007', '\n').replace('\r', '\n'));
            marks(run, findings);
            if (text.length() > PIECE) {
                findings.text("", text.toString());
                text.delete(0, text.length() - 200);
            }
        }
        findings.text("", text.toString());
    }

    private static void marks(CharacterRun run, Findings findings) {
        if (run.text().isBlank()) {
            return;
        }
        if (run.isMarkedDeleted()) {
            findings.add("tracked-change", "", "- " + Masked.words(run.text()));
        }
        if (run.isMarkedInserted()) {
            findings.add("tracked-change", "", "+ " + Masked.words(run.text()));
        }
        if (run.isVanished() || run.getIco24() == 0xffffff) {
            findings.add("hidden-text", "", Masked.words(run.text()));
        }
    }
}
