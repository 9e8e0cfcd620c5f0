package org.gongkai.publication;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** A part of two texts that is the same in both, or that stands in the place of another. */
record Stretch(boolean same, List<String> gone, List<String> come) {

    /** Compares in memory that grows with the length only, and in time that grows with what differs. */
    static List<Stretch> between(List<String> before, List<String> after) {
        List<Stretch> stretches = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            Stretch next = new Stretch(
                    delta.getType() == DeltaType.EQUAL,
                    delta.getSource().getLines(),
                    delta.getTarget().getLines());
            if (!next.same() && !stretches.isEmpty() && !stretches.getLast().same()) {
                next = stretches.removeLast().and(next);
            }
            stretches.add(next);
        }
        return stretches;
    }

    private Stretch and(Stretch next) {
        return new Stretch(false, joined(gone, next.gone), joined(come, next.come));
    }

    private static List<String> joined(List<String> first, List<String> then) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(then);
        return joined;
    }
}
