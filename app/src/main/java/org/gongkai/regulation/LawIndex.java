package org.gongkai.regulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of instruments in {@code law/instruments/index.yaml}: their order, their files, their names. */
final class LawIndex {

    static final String FILE = "instruments/index.yaml";

    private LawIndex() {}

    /** Every instrument listed; an id or a name that stands twice is refused. */
    static List<Entry> read(LawFiles files) {
        Map<String, String> names = new HashMap<>();
        return files.read(FILE).only("instruments").entries("instruments").stream()
                .map(each -> entry(each, names))
                .toList();
    }

    private static Entry entry(LawEntry data, Map<String, String> names) {
        data.only("id", "file", "citedAs");
        Entry entry = new Entry(data.text("id"), data.text("file"), data.texts("citedAs"));
        Stream.concat(Stream.of(entry.id()), entry.citedAs().stream()).forEach(name -> {
            if (names.put(CitationText.plain(name), entry.id()) != null) {
                throw data.refusal("citedAs", "name stands twice: " + name);
            }
        });
        return entry;
    }

    /**
     * One instrument.
     *
     * @param file its file, beside the index
     * @param citedAs further names under which it is cited
     */
    record Entry(String id, String file, List<String> citedAs) {}
}
