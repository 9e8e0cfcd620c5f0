package org.gongkai.portal.column;

import java.util.List;
import org.gongkai.publication.Neighbours;

/**
 * The documents a document's page leads to, in groups: what it interprets, its interpretations, related ones, ones its text cites.
 *
 * @param key the group's heading in the bundle, below {@code portal.column.neighbours}
 */
public record NeighbourView(String key, List<ListView.Line> lines) {

    static List<NeighbourView> of(Neighbours neighbours) {
        Neighbours.Neighbour interpreted = neighbours.interprets();
        return List.of(
                        group("interprets", interpreted == null ? List.of() : List.of(interpreted)),
                        group("interpretedBy", neighbours.interpretedBy()),
                        group("related", neighbours.related()),
                        group("mentioned", neighbours.mentioned()))
                .stream()
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private static NeighbourView group(String key, List<Neighbours.Neighbour> documents) {
        return new NeighbourView(key, documents.stream().map(ListView.Line::of).toList());
    }
}
