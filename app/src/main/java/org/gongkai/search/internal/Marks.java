package org.gongkai.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.gongkai.search.Marked;
import org.gongkai.search.Marked.Run;

/** Cuts passages into what was found and what was not; what lies apart is joined by an ellipsis. */
final class Marks extends PassageFormatter {

    @Override
    public Marked format(Passage[] passages, String content) {
        List<Run> runs = new ArrayList<>();
        for (Passage passage : passages) {
            if (!runs.isEmpty()) {
                runs.add(new Run(" … ", false));
            }
            cut(runs, passage, content);
        }
        return new Marked(runs);
    }

    /** Matches that touch or overlap, as neighbouring pairs do, are one. */
    private static void cut(List<Run> runs, Passage passage, String content) {
        int at = passage.getStartOffset();
        int match = 0;
        while (match < passage.getNumMatches()) {
            int start = Math.max(at, passage.getMatchStarts()[match]);
            int end = passage.getMatchEnds()[match];
            while (++match < passage.getNumMatches() && passage.getMatchStarts()[match] <= end) {
                end = Math.max(end, passage.getMatchEnds()[match]);
            }
            add(runs, content, at, start, false);
            add(runs, content, start, Math.min(end, passage.getEndOffset()), true);
            at = Math.max(start, Math.min(end, passage.getEndOffset()));
        }
        add(runs, content, at, passage.getEndOffset(), false);
    }

    private static void add(List<Run> runs, String content, int from, int to, boolean found) {
        if (from < to) {
            runs.add(new Run(content.substring(from, to).replaceAll("[\\s\\p{Cntrl}]+", " "), found));
        }
    }
}
