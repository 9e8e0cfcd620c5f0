package org.gongkai.page.diagram;

import java.util.List;

/**
 * The place on a box where a bus leaves or enters it.
 *
 * @param labelled whether the bus's caption stands here; each bus has one such port, where there is room beside the box
 */
record Port(Bus bus, String node, boolean entry, boolean labelled) {

    /** The rows the port needs: its caption's lines and the line itself. */
    int height() {
        return labelled ? caption().size() * Metrics.LINE + Metrics.UNIT : 2 * Metrics.UNIT;
    }

    List<String> caption() {
        return Metrics.wrap(bus.caption(), Metrics.SMALL, Metrics.CAPTION_WIDTH);
    }
}
