package org.gongkai.page.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongkai.page.SamplePages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DiagramTest {

    static Stream<Graph> graphs() {
        return Stream.concat(
                Stream.of(DisclosureRequestGraph.chinese(), DisclosureRequestGraph.english()),
                IntStream.range(0, 200).mapToObj(DiagramTest::random));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void no_two_boxes_overlap(Graph graph) {
        List<Plan.Area> areas =
                Layout.of(graph).boxes().stream().map(Plan.Box::area).toList();
        assertThat(pairs(areas)).noneMatch(pair -> pair.getFirst().overlaps(pair.getLast()));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void no_caption_overlaps_another_or_a_box(Graph graph) {
        Plan plan = Layout.of(graph);
        List<Plan.Area> captions =
                plan.captions().stream().map(Plan.Caption::area).toList();
        assertThat(pairs(captions)).noneMatch(pair -> pair.getFirst().overlaps(pair.getLast()));
        assertThat(captions)
                .allSatisfy(caption ->
                        assertThat(plan.boxes()).noneMatch(box -> box.area().overlaps(caption)));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everything_is_inside_the_drawing(Graph graph) {
        Plan plan = Layout.of(graph);
        Plan.Area all = new Plan.Area(0, 0, plan.width(), plan.height());
        Stream<Plan.Area> parts = Stream.concat(
                plan.boxes().stream().map(Plan.Box::area),
                plan.captions().stream().map(Plan.Caption::area));
        assertThat(parts).allMatch(part -> inside(part, all));
        assertThat(plan.routes().stream().flatMap(route -> route.corners().stream()))
                .allMatch(corner -> inside(new Plan.Area(corner.x(), corner.y(), 0, 0), all));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void no_line_runs_through_a_caption_or_a_foreign_box(Graph graph) {
        Plan plan = Layout.of(graph);
        assertThat(plan.routes()).allSatisfy(route -> {
            assertThat(segments(route)).allSatisfy(segment -> {
                assertThat(plan.captions()).noneMatch(caption -> caption.area().overlaps(segment));
                assertThat(plan.boxes()).noneMatch(box -> box.area().overlaps(segment));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void every_edge_is_drawn(Graph graph) throws Exception {
        List<Graph.Edge> drawn = new ArrayList<>();
        NodeList paths = parsed(graph).getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            if (paths.item(i) instanceof Element path && path.hasAttribute("data-step")) {
                drawn.add(new Graph.Edge(
                        path.getAttribute("data-from"),
                        path.getAttribute("data-to"),
                        path.getAttribute("data-step"),
                        ""));
            }
        }
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(graph.edges().stream()
                        .map(edge -> new Graph.Edge(edge.from(), edge.to(), edge.label(), ""))
                        .toList());
    }

    @Test
    void the_main_line_runs_down_in_the_order_of_the_procedure() {
        assertThat(MainLine.of(DisclosureRequestGraph.chinese()))
                .containsExactly(
                        Graph.START, "received", "registered", "handling", "drafted", "approved", "replied", "closed");
    }

    @Test
    void a_screen_reader_gets_a_title_and_a_description_and_no_style_is_inline() throws Exception {
        String svg = svg(DisclosureRequestGraph.chinese());
        assertThat(svg).contains("依申请公开办理程序</title>", "共 11 个阶段、32 个步骤").doesNotContain("style=");
        assertThat(parsed(DisclosureRequestGraph.chinese()).getDocumentElement().getAttribute("role"))
                .isEqualTo("img");
    }

    @Test
    void texts_are_escaped() throws Exception {
        Graph graph = new Graph("<b>\"&", List.of(new Graph.Node("a\"<", "<script>", false, false)), List.of());
        assertThat(svg(graph)).doesNotContain("<script>");
        assertThat(parsed(graph).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<b>\"&");
    }

    @Test
    void the_drawing_fits_one_a4_sheet_in_readable_size() {
        Plan plan = Layout.of(DisclosureRequestGraph.chinese());
        double millimetresPerPixel = Math.min(174.0 / plan.width(), 235.0 / plan.height());
        double captionInPoints = Metrics.SMALL * millimetresPerPixel / 0.3528;
        assertThat(captionInPoints).isGreaterThan(6);
    }

    @Test
    void an_edge_to_nowhere_is_refused() {
        assertThatThrownBy(() -> new Graph("", List.of(), List.of(new Graph.Edge("a", "b", "", ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean inside(Plan.Area part, Plan.Area all) {
        return part.x() >= 0 && part.y() >= 0 && part.right() <= all.right() && part.bottom() <= all.bottom();
    }

    private static List<List<Plan.Area>> pairs(List<Plan.Area> areas) {
        return IntStream.range(0, areas.size())
                .boxed()
                .flatMap(i -> areas.subList(i + 1, areas.size()).stream().map(other -> List.of(areas.get(i), other)))
                .toList();
    }

    /** The straight parts of a line, shortened by a pixel so that touching is not crossing. */
    private static List<Plan.Area> segments(Plan.Route route) {
        return IntStream.range(1, route.corners().size())
                .mapToObj(
                        i -> segment(route.corners().get(i - 1), route.corners().get(i)))
                .toList();
    }

    private static Plan.Area segment(Plan.Point a, Plan.Point b) {
        boolean level = a.y() == b.y();
        int x = Math.min(a.x(), b.x()) + (level ? 1 : 0);
        int y = Math.min(a.y(), b.y()) + (level ? 0 : 1);
        return new Plan.Area(x, y, Math.max(1, Math.abs(a.x() - b.x()) - 2), Math.max(1, Math.abs(a.y() - b.y()) - 2));
    }

    private static Graph random(int seed) {
        Random random = new Random(seed);
        List<Graph.Node> nodes = IntStream.range(0, 2 + random.nextInt(9))
                .mapToObj(i -> new Graph.Node(
                        "n" + i,
                        "阶段".repeat(1 + random.nextInt(6)),
                        random.nextInt(4) == 0,
                        i > 0 && random.nextInt(3) == 0))
                .toList();
        List<Graph.Edge> edges = new ArrayList<>();
        edges.add(new Graph.Edge(Graph.START, "n0", "提交", "申请人"));
        for (int i = 0; i < random.nextInt(30); i++) {
            String from = nodes.get(random.nextInt(nodes.size())).id();
            String to = nodes.get(random.nextInt(nodes.size())).id();
            edges.add(new Graph.Edge(
                    from, to, "步骤" + i + "办理".repeat(random.nextInt(9)), random.nextBoolean() ? "the office" : ""));
        }
        return new Graph("随机程序", nodes, edges);
    }

    private static String svg(Graph graph) {
        return Diagram.svg(graph, "test", SamplePages.visitor(Locale.CHINA, "/"));
    }

    private static Document parsed(Graph graph) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg(graph))));
    }
}
