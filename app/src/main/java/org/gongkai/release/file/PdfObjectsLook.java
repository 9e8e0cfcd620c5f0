package org.gongkai.release.file;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.gongkai.release.text.Masked;
import org.jspecify.annotations.Nullable;

/** Every object of a PDF, reachable or not: actions, scripts, packed files, links, remarks. */
final class PdfObjectsLook {

    private static final int MOST = 500_000;
    private static final int DEEPEST = 60;
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "RichMediaExecute", "Movie", "Sound");
    private static final Set<String> AWAY = Set.of("GoToR", "GoToE", "Thread");
    /** Remarks that people write on a page; links, form fields and the windows of remarks are none. */
    private static final Set<String> REMARKS = Set.of(
            "Text",
            "FreeText",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret",
            "Ink",
            "Stamp",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Line",
            "Redact");

    private final Findings findings;

    PdfObjectsLook(Findings findings) {
        this.findings = findings;
    }

    void look(COSDocument document) {
        List<COSObjectKey> keys =
                document.getXrefTable().keySet().stream().sorted().toList();
        if (keys.size() > MOST) {
            throw new LookFailed(LookFailed.TOO_LARGE);
        }
        look(document.getTrailer(), 0);
        int unread = 0;
        for (COSObjectKey key : keys) {
            COSBase base = document.getObjectFromPool(key).getObject();
            unread += base == null ? 1 : 0;
            look(base, 0);
        }
        if (unread > 0) {
            findings.add("damaged-part", "", unread + "/" + keys.size());
        }
    }

    /** Goes down what is written in one object; references lead to objects that are looked at by themselves. */
    private void look(@Nullable COSBase base, int depth) {
        if (depth > DEEPEST) {
            throw new LookFailed(LookFailed.TOO_DEEP);
        }
        if (base != null) {
            strings(base);
        }
        switch (base) {
            case COSDictionary dictionary -> {
                dictionary(dictionary);
                for (COSName key : dictionary.keySet()) {
                    direct(dictionary.getItem(key), depth);
                }
            }
            case COSArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    direct(array.get(i), depth);
                }
            }
            case null, default -> {}
        }
    }

    private void strings(COSBase base) {
        PdfStrings.of(base).forEach(text -> findings.aside("object", text));
        if (base instanceof COSString alone) {
            findings.aside("object", alone.getString());
        }
    }

    private void direct(@Nullable COSBase base, int depth) {
        if (base instanceof COSDictionary || base instanceof COSArray) {
            look(base, depth + 1);
        }
    }

    private void dictionary(COSDictionary dictionary) {
        action(dictionary);
        embedded(dictionary);
        remark(dictionary);
        String value = dictionary.getString(COSName.V);
        if (value != null) {
            findings.text("form", value);
        }
    }

    private void action(COSDictionary dictionary) {
        String action = name(dictionary, "S");
        if (ACTIONS.contains(action) || dictionary.containsKey(COSName.JS)) {
            findings.add("active-content", "", action.isEmpty() ? "JavaScript" : action);
        }
        if (dictionary.containsKey("XFA") || dictionary.containsKey("RichMediaContent")) {
            findings.add("active-content", "", dictionary.containsKey("XFA") ? "XFA" : "RichMedia");
        }
        String address = dictionary.getString(COSName.URI);
        if (action.equals("URI") && address != null) {
            Addresses.numbers(address, "", findings);
            findings.add("external-link", "", Addresses.outside(address).orElse(Masked.words(address)));
        }
        if (AWAY.contains(action)) {
            findings.add("external-link", "", action);
        }
    }

    private void embedded(COSDictionary dictionary) {
        if (dictionary.containsKey(COSName.EF) || name(dictionary, "Type").equals("EmbeddedFile")) {
            String name = dictionary.getString(COSName.UF, dictionary.getString(COSName.F, "…"));
            findings.add("embedded-file", "", Masked.words(name));
        }
    }

    private void remark(COSDictionary dictionary) {
        String words = dictionary.getString(COSName.CONTENTS);
        if (!REMARKS.contains(name(dictionary, "Subtype")) || words == null || words.isBlank()) {
            return;
        }
        findings.add("comment", "", Masked.words(words));
        findings.text("comment", words);
    }

    private static String name(COSDictionary dictionary, String key) {
        String name = dictionary.getNameAsString(COSName.getPDFName(key));
        return name == null ? "" : name;
    }
}
