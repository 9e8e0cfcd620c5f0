package org.gongkai.page.diagram;

import java.util.List;

/**
 * The place on a box where a bus leaves or enters it.
 *
 * @param wording how much of the bus's caption stands here
 */
record Port(Bus bus, String node, boolean entry, Wording wording) {

    /** Each bus tells its caption in full once; its other taps repeat the step's name only. */
    enum Wording {
        NONE,
        STEP,
        FULL
    }

    boolean labelled() {
        return wording != Wording.NONE;
    }

    /** The rows the port needs: its caption's lines and the line itself. */
    int height() {
        return labelled() ? caption().size() * Metrics.LINE + Metrics.UNIT : 2 * Metrics.UNIT;
    }

    List<String> caption() {
        Graph.Edge step = bus.edges().getFirst();
        return wording == Wording.FULL
                ? Metrics.caption(step, Metrics.CAPTION_WIDTH)
                : Metrics.wrap(step.label(), Metrics.SMALL, Metrics.CAPTION_WIDTH);
    }
}
