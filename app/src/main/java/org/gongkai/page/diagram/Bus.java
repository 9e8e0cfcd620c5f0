package org.gongkai.page.diagram;

import java.util.List;

/**
 * Edges that run through a gutter beside the boxes. Edges with the same caption and target share one lane, so that a step
 * possible in many stages is one line with many taps.
 */
record Bus(Gutter gutter, List<Graph.Edge> edges) {

    /** Left of the main line, between main line and side stages, or beyond the side stages. */
    enum Gutter {
        LEFT,
        MIDDLE,
        FAR
    }

    String to() {
        return edges.getFirst().to();
    }

    List<String> sources() {
        return edges.stream().map(Graph.Edge::from).toList();
    }
}
