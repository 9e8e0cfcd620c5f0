package org.gongkai.release.file;

import com.drew.imaging.ImageProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.gongkai.release.text.Masked;

/** OFD (GB/T 33190): a container of XML with the text in pieces, page by page. */
final class FixedLayoutLook {

    private FixedLayoutLook() {}

    static void look(Path file, Findings findings) throws IOException, ImageProcessingException {
        try (Parts parts = new Parts(file)) {
            for (String name : parts.names()) {
                part(name, parts, findings);
            }
        }
    }

    private static void part(String name, Parts parts, Findings findings) throws IOException, ImageProcessingException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xml")) {
            Text text = new Text(name, findings);
            parts.read(name, new Unlooked(name, text, findings));
            findings.text(name, text.words.toString());
        } else if (lower.matches(".*\\.(jpe?g|png|tiff?)")) {
            try (InputStream in = parts.open(name)) {
                PictureLook.look(in, name, findings);
            }
        } else if (lower.contains("/attachs/") || lower.contains("/attachments/")) {
            findings.add("embedded-file", name, Masked.words(name.substring(name.lastIndexOf('/') + 1)));
        }
    }

    /** Characters of one text object follow each other without a gap; objects are lines or parts of lines. */
    private static final class Text implements Xml.Events {

        private static final int PIECE = 1 << 18;
        private static final int OVERLAP = 200;

        private final String part;
        private final Findings findings;
        private final StringBuilder words = new StringBuilder();
        private final StringBuilder value = new StringBuilder();
        private boolean unseen;

        Text(String part, Findings findings) {
            this.part = part;
            this.findings = findings;
        }

        @Override
        public void start(String name, Map<String, String> attributes) {
            value.setLength(0);
            switch (name) {
                case "TextObject", "Layer" -> unseen |= isUnseen(attributes);
                case "Attachment" -> embedded(attributes);
                case "URI" -> address(attributes);
                case "Annot" -> {
                    findings.add("comment", part, Masked.words(attributes.getOrDefault("Type", name)));
                    unseen |= isUnseen(attributes);
                }
                default -> {}
            }
        }

        private static boolean isUnseen(Map<String, String> attributes) {
            return attributes.getOrDefault("Visible", "true").equals("false")
                    || attributes.getOrDefault("Alpha", "255").equals("0");
        }

        private void embedded(Map<String, String> attributes) {
            findings.add("embedded-file", part, Masked.words(attributes.getOrDefault("Name", "")));
        }

        private void address(Map<String, String> attributes) {
            Addresses.numbers(attributes.getOrDefault("URI", ""), part, findings);
            Addresses.outside(attributes.getOrDefault("URI", ""))
                    .ifPresent(found -> findings.add("external-link", part, found));
        }

        @Override
        public void text(String more) {
            value.append(more);
            words.append(more.isBlank() ? "" : more);
            if (words.length() > PIECE) {
                findings.text(part, words.toString());
                words.delete(0, words.length() - OVERLAP);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "TextCode" -> textEnds();
                case "TextObject" -> {
                    words.append('\n');
                    unseen = false;
                }
                case "Author", "CustomData" -> OfficeProperties.tell(findings, name, value.toString());
                default -> words.append(value.isEmpty() ? "" : "\n");
            }
            value.setLength(0);
        }

        private void textEnds() {
            if (unseen && !value.toString().isBlank()) {
                findings.add("hidden-text", part, Masked.words(value.toString()));
            }
        }
    }
}
