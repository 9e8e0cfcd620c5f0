package org.gongkai.release.file;

import java.util.Map;

/** The XMP packet of a PDF: who made the document, and whatever else was put there. */
final class PdfMetadata implements Xml.Events {

    private final Findings findings;
    private final StringBuilder text = new StringBuilder();
    private boolean inCreator;

    PdfMetadata(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void start(String name, Map<String, String> attributes) {
        text.setLength(0);
        inCreator |= name.equals("creator");
        attributes.values().forEach(value -> findings.text("properties", value));
    }

    @Override
    public void text(String more) {
        text.append(more);
    }

    @Override
    public void end(String name) {
        String value = text.toString().strip();
        text.setLength(0);
        findings.text("properties", value);
        if (inCreator && !value.isEmpty()) {
            OfficeProperties.tell(findings, "Author", value);
        }
        inCreator &= !name.equals("creator");
    }
}
