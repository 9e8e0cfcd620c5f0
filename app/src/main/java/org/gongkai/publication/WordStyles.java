package org.gongkai.publication;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Which styles of a Word document are headings. */
final class WordStyles implements PartEvents {

    /** As Word and WPS name the styles of headings, whatever their language. */
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-6])");

    private final Map<String, String> names = new HashMap<>();
    private String style = "";

    @Override
    public void start(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "style" -> style = PartEvents.attribute(at, "styleId");
            case "name" -> names.putIfAbsent(style, PartEvents.attribute(at, "val"));
            default -> {}
        }
    }

    /** The tag of a paragraph of that style. */
    String tag(String id) {
        Matcher heading = HEADING.matcher(names.getOrDefault(id, id).toLowerCase(Locale.ROOT));
        return heading.matches() ? "h" + Math.min(4, Integer.parseInt(heading.group(1)) + 1) : "p";
    }
}
