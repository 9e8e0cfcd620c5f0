package org.gongkai.publication;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The notes at the foot or at the end of a Word document, by their number. */
final class WordNotes implements PartEvents {

    private final Map<String, String> notes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String id = "";
    private boolean wanted;

    String of(String number) {
        return notes.getOrDefault(number, "");
    }

    @Override
    public void start(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "footnote", "endnote" -> {
                id = PartEvents.attribute(at, "id");
                text.setLength(0);
            }
            case "t" -> wanted = true;
            default -> {}
        }
    }

    @Override
    public void text(String more) {
        if (wanted) {
            text.append(more);
        }
    }

    @Override
    public void end(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "footnote", "endnote" -> notes.put(id, text.toString().strip());
            case "t" -> wanted = false;
            default -> {}
        }
    }
}
