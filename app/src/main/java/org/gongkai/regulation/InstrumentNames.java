package org.gongkai.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The names under which instruments are cited, from {@code law/instruments/index.yaml}. */
final class InstrumentNames {

    private final List<Name> longestFirst;

    InstrumentNames(List<LawIndex.Entry> entries) {
        List<Name> names = new ArrayList<>();
        for (LawIndex.Entry entry : entries) {
            if (!Citation.lettered(entry.id())) {
                names.add(new Name(CitationText.plain(entry.id()), entry.id()));
            }
            entry.citedAs().forEach(each -> names.add(new Name(CitationText.plain(each), entry.id())));
        }
        names.sort(Comparator.comparingInt(Name::length).reversed());
        longestFirst = List.copyOf(names);
    }

    static InstrumentNames shipped() {
        return Shipped.NAMES;
    }

    /** The longest name the text begins with; a mere 条例 inside a longer title is never taken for it. */
    Optional<Name> longestAtStartOf(String plain) {
        return longestFirst.stream()
                .filter(name -> plain.startsWith(name.text()))
                .findFirst();
    }

    record Name(String text, String instrument) {

        int length() {
            return text.length();
        }
    }

    private static final class Shipped {
        static final InstrumentNames NAMES = new InstrumentNames(LawIndex.read(LawFiles.shipped()));
    }
}
