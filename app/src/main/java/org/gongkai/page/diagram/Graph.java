package org.gongkai.page.diagram;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;

/**
 * A procedure as a plain graph, all texts in the reader's language. Nodes stand in the order of the table.
 *
 * @param edges between nodes that exist; {@link #START} stands for "there is no case yet"
 */
public record Graph(String title, List<Node> nodes, List<Edge> edges) {

    /** Where the first step comes from. */
    public static final String START = "";

    /** A stage. Side stages stand beside the main line; final ones are drawn with a double frame. */
    public record Node(String id, String label, boolean isFinal, boolean isSide) {}

    /** A step: its name, and who takes it. The role may be empty. */
    public record Edge(String from, String to, String label, String role) {

        String caption() {
            return role.isEmpty() ? label : label + " · " + role;
        }

        boolean isLoop() {
            return from.equals(to);
        }
    }

    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        Set<String> known = nodes.stream().map(Node::id).collect(toSet());
        for (Edge edge : edges) {
            if (!known.contains(edge.to())
                    || !(known.contains(edge.from()) || edge.from().equals(START))) {
                throw new IllegalArgumentException("an edge to or from nowhere: " + edge);
            }
        }
    }

    /** The label of a node; empty for the start. */
    public String label(String id) {
        return nodes.stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .map(Node::label)
                .orElse("");
    }
}
