package org.gongkai.regulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was read from the law files, before it is checked as a whole.
 *
 * @param files the file of each instrument, by its id
 */
record LawBook(
        Map<String, String> files,
        List<Instrument> instruments,
        List<Parameter> parameters,
        List<Doubt> doubts,
        List<Outcome> outcomes,
        Map<Remedy, List<Citation>> remedies) {

    static LawBook read(LawFiles files) {
        Map<String, String> names = new HashMap<>();
        List<Instrument> instruments = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>();
        for (LawIndex.Entry entry : LawIndex.read(files)) {
            InstrumentFile file = InstrumentFile.read(files, entry);
            names.put(entry.id(), "law/instruments/" + entry.file());
            instruments.add(file.instrument());
            parameters.addAll(file.parameters());
        }
        OutcomeFile outcomes = OutcomeFile.read(files);
        List<Doubt> doubts = DoubtFile.read(files);
        return new LawBook(names, instruments, parameters, doubts, outcomes.outcomes(), outcomes.remedies());
    }

    /** The law, once every reference within it has been found to hold. */
    Regulations regulations() {
        Regulations regulations = new Regulations(this);
        new CrossReferences(regulations, files).check();
        return regulations;
    }
}
