package org.gongkai.page.diagram;

import java.util.ArrayList;
import java.util.List;

/** The largest procedure there is, for drawings in tests: disclosure on request with all its steps. */
public final class DisclosureRequestGraph {

    private static final List<String> OPEN =
            List.of("received", "registered", "handling", "drafted", "approved", "awaiting-correction", "consulting");

    private DisclosureRequestGraph() {}

    public static Graph chinese() {
        List<Graph.Edge> edges = new ArrayList<>(List.of(
                edge(Graph.START, "received", "提交申请", "申请人、办公室"),
                edge("received", "registered", "登记", "办公室"),
                edge("received", "replied", "当场答复", "办公室"),
                edge("registered", "replied", "当场答复", "办公室"),
                edge("received", "awaiting-correction", "告知补正", "办公室"),
                edge("registered", "awaiting-correction", "告知补正", "办公室"),
                edge("handling", "awaiting-correction", "告知补正", "办公室"),
                edge("awaiting-correction", "registered", "补正", "申请人、办公室"),
                edge("awaiting-correction", "lapsed", "逾期不补正", "系统、办公室"),
                edge("registered", "handling", "交办", "办公室"),
                edge("handling", "consulting", "征求第三方意见", "承办科室、办公室"),
                edge("consulting", "handling", "登记第三方答复", "第三方、办公室"),
                edge("consulting", "handling", "第三方逾期未答复", "系统"),
                edge("handling", "handling", "因公共利益公开", "分管领导"),
                edge("registered", "registered", "延长答复期限", "分管领导"),
                edge("handling", "handling", "延长答复期限", "分管领导"),
                edge("consulting", "consulting", "延长答复期限", "分管领导"),
                edge("handling", "drafted", "拟写答复", "承办科室"),
                edge("drafted", "drafted", "保密审查", "保密工作领导小组"),
                edge("drafted", "approved", "批准答复", "分管领导"),
                edge("drafted", "handling", "退回重拟", "分管领导"),
                edge("approved", "replied", "发出答复", "办公室"),
                edge("replied", "closed", "送达", "办公室"),
                edge("replied", "handling", "责令公开后重新办理", "系统"),
                edge("closed", "handling", "责令公开后重新办理", "系统")));
        OPEN.forEach(stage -> edges.add(edge(stage, "withdrawn", "撤回申请", "申请人、办公室")));
        return new Graph("依申请公开办理程序", nodes(), edges);
    }

    /** The same with English texts, which are about twice as long. */
    public static Graph english() {
        Graph chinese = chinese();
        return new Graph(
                "Disclosure on request",
                chinese.nodes().stream()
                        .map(node ->
                                new Graph.Node(node.id(), node.id().replace('-', ' '), node.isFinal(), node.isSide()))
                        .toList(),
                chinese.edges().stream()
                        .map(edge -> edge(
                                edge.from(),
                                edge.to(),
                                "Record the step " + edge.label().length(),
                                "office, deputy director"))
                        .toList());
    }

    private static List<Graph.Node> nodes() {
        return List.of(
                new Graph.Node("received", "已收到", false, false),
                new Graph.Node("registered", "已登记", false, false),
                new Graph.Node("handling", "办理中", false, false),
                new Graph.Node("drafted", "已拟稿", false, false),
                new Graph.Node("approved", "已批准", false, false),
                new Graph.Node("replied", "已答复", false, false),
                new Graph.Node("closed", "已办结", true, false),
                new Graph.Node("awaiting-correction", "等待补正", false, true),
                new Graph.Node("consulting", "征求第三方意见", false, true),
                new Graph.Node("withdrawn", "已撤回", true, true),
                new Graph.Node("lapsed", "已终止", true, true));
    }

    private static Graph.Edge edge(String from, String to, String label, String role) {
        return new Graph.Edge(from, to, label, role);
    }
}
