package org.gongkai.documents;

import java.util.Set;

/**
 * Looks for what a PDF could do by itself. Names are read with their {@code #xx} escapes undone, in the plain part
 * of the file and inside compressed object streams, where newer writers put most objects.
 */
final class PdfBody {

    static final Set<String> ACTIVE =
            Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "Rendition", "ImportData");

    private PdfBody() {}

    static Finding inspect(Bytes bytes) {
        boolean active = false;
        for (int i = 0; i < bytes.size(); i++) {
            if (bytes.at(i) != '/') {
                continue;
            }
            String name = PdfName.at(bytes, i + 1);
            if (name.equals("Encrypt")) {
                return Finding.refuse(RefusedBecause.ENCRYPTED);
            }
            active = active || ACTIVE.contains(name) || name.equals("ObjStm") && PdfObjects.areActive(bytes, i);
        }
        return active ? Finding.refuse(RefusedBecause.ACTIVE) : Finding.of(FileKind.PDF);
    }
}
