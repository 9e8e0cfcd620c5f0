package org.gongkai.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The older office files (OLE2 compound documents): doc and xls without macros and without packed programs. */
final class OleContainer {

    /** Embedded objects may nest; nobody's letter nests deeper. */
    private static final int DEEPEST = 6;

    private static final Set<String> MACROS = Set.of("vba", "_vba_project", "_vba_project_cur", "macros");

    private OleContainer() {}

    static Finding inspect(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            Set<String> names = new HashSet<>();
            collect(container.getRoot(), names, DEEPEST);
            return judge(container.getRoot(), names);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // A reader that fails in whatever way on a crafted file has answered the question.
            return Finding.refuse(RefusedBecause.DAMAGED);
        }
    }

    private static void collect(DirectoryEntry directory, Set<String> names, int depth) {
        for (Entry entry : directory) {
            names.add(entry.getName().toLowerCase(Locale.ROOT));
            if (entry instanceof DirectoryEntry inner && depth > 0) {
                collect(inner, names, depth - 1);
            }
        }
    }

    private static Finding judge(DirectoryEntry root, Set<String> names) {
        if (names.contains("encryptedpackage")) {
            return Finding.refuse(RefusedBecause.ENCRYPTED);
        }
        if (names.stream().anyMatch(MACROS::contains)) {
            return Finding.refuse(RefusedBecause.MACRO);
        }
        return names.contains("\u0001ole10native") ? Finding.refuse(RefusedBecause.ACTIVE) : kind(root);
    }

    private static Finding kind(DirectoryEntry root) {
        if (root.hasEntry("WordDocument")) {
            return Finding.of(FileKind.DOC);
        }
        boolean sheet = root.hasEntry("Workbook") || root.hasEntry("Book");
        return sheet ? Finding.of(FileKind.XLS) : Finding.refuse(RefusedBecause.TYPE);
    }
}
