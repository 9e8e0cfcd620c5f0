package org.gongkai.release.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The styles of a text document that hide what is written in them. */
record WordStyles(Set<String> hiding) {

    private static final String PART = "word/styles.xml";

    boolean hide(String style) {
        return hiding.contains(style);
    }

    static WordStyles of(Parts parts, PartRoots roots) throws IOException {
        Optional<String> part = roots.find(PART, "wordprocessingml", "styles");
        if (part.isEmpty()) {
            return new WordStyles(Set.of());
        }
        Reading reading = new Reading();
        parts.read(part.get(), reading);
        return new WordStyles(reading.withHeirs());
    }

    private static final class Reading implements Xml.Events {

        private final Set<String> hiding = new HashSet<>();
        private final Map<String, String> parents = new HashMap<>();
        private String style = "";

        @Override
        public void start(String name, Map<String, String> attributes) {
            switch (name) {
                case "style" -> style = attributes.getOrDefault("styleId", "");
                case "basedOn" -> parents.put(style, attributes.getOrDefault("val", ""));
                default -> {
                    if (!style.isEmpty() && WordText.hides(name, attributes)) {
                        hiding.add(style);
                    }
                }
            }
        }

        @Override
        public void end(String name) {
            style = name.equals("style") ? "" : style;
        }

        /** A style inherits from its parent; as many rounds as there are styles reach the last heir. */
        Set<String> withHeirs() {
            boolean grew = !hiding.isEmpty();
            while (grew) {
                grew = false;
                for (Map.Entry<String, String> entry : parents.entrySet()) {
                    grew |= hiding.contains(entry.getValue()) && hiding.add(entry.getKey());
                }
            }
            return hiding;
        }
    }
}
