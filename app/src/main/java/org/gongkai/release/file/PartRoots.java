package org.gongkai.release.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the parts of an office container are by their content: the root of those that are markup, whatever their names. */
record PartRoots(Map<String, Xml.Root> roots) {

    private static final String WORD = "wordprocessingml";
    private static final String SHEET = "spreadsheetml";

    static PartRoots of(Parts parts, List<String> names) throws IOException {
        Map<String, Xml.Root> roots = new HashMap<>();
        for (String name : names) {
            parts.root(name).ifPresent(root -> roots.put(name, root));
        }
        return new PartRoots(roots);
    }

    boolean isMarkup(String part) {
        return roots.containsKey(part);
    }

    /** Whether it holds running text of a text document. */
    boolean isWords(String part) {
        return is(part, WORD, "document|hdr|ftr|footnotes|endnotes|comments|glossaryDocument");
    }

    boolean isSheet(String part) {
        return is(part, SHEET, "worksheet|dialogsheet|macrosheet");
    }

    boolean isStrings(String part) {
        return is(part, SHEET, "sst");
    }

    /** The part with that usual name, or else the first that is such a part by its content. */
    Optional<String> find(String usual, String family, String root) {
        return roots.containsKey(usual)
                ? Optional.of(usual)
                : roots.keySet().stream()
                        .filter(part -> is(part, family, root))
                        .sorted()
                        .findFirst();
    }

    private boolean is(String part, String family, String names) {
        Xml.Root root = roots.get(part);
        return root != null && root.namespace().contains(family) && root.name().matches(names);
    }
}
