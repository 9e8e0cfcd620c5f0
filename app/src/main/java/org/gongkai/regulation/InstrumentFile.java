package org.gongkai.regulation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.regulation.Instrument.Kind;
import org.jspecify.annotations.Nullable;

/** One file of {@code law/instruments}: an instrument, its articles and its parameters. */
record InstrumentFile(Instrument instrument, List<Parameter> parameters) {

    static InstrumentFile read(LawFiles files, LawIndex.Entry entry) {
        LawEntry file = files.read("instruments/" + entry.file());
        file.only("id", "kind", "title", "titleEn", "inForceFrom", "inForceUntil", "sources", "articles", "parameters");
        if (!file.text("id").equals(entry.id())) {
            throw file.refusal("id", "the index calls it " + entry.id());
        }
        return new InstrumentFile(instrument(file, entry.id()), ParameterEntries.read(file, entry.id()));
    }

    private static Instrument instrument(LawEntry file, String id) {
        Kind kind = file.oneOf("kind", List.of("seed", "statute")).equals("seed") ? Kind.SEED : Kind.STATUTE;
        Set<Citation> seen = new HashSet<>();
        List<Article> articles = file.entries("articles").stream()
                .map(each -> ArticleEntry.read(each, id, seen))
                .toList();
        return new Instrument(
                id,
                file.text("title"),
                file.text("titleEn"),
                kind,
                date(file, "inForceFrom"),
                date(file, "inForceUntil"),
                articles,
                file.texts("sources"));
    }

    private static @Nullable LocalDate date(LawEntry file, String key) {
        return file.has(key) ? file.date(key) : null;
    }
}
