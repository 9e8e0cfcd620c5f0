package org.gongkai.publication;

import static org.gongkai.procedure.Field.choice;
import static org.gongkai.procedure.Field.date;
import static org.gongkai.procedure.Field.file;
import static org.gongkai.procedure.Field.groups;
import static org.gongkai.procedure.Field.longText;
import static org.gongkai.procedure.Field.option;
import static org.gongkai.procedure.Field.text;
import static org.gongkai.procedure.Field.texts;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;

/** The record of a document on its way to the public. */
final class PublicationFields {

    /** Longest body in characters; a code of law has about a third of it. */
    static final int BODY = 600_000;

    /** The document that this one interprets (解读), by id. */
    static final String INTERPRETS = "interprets";

    /** Documents that belong with this one, by id. */
    static final String RELATED = "related";

    /** The request for disclosure that this document answers for everybody, by the case's id; never shown to the public. */
    static final String REQUEST = "requestCase";

    /** Most documents that may be named as related. */
    static final int MOST_RELATED = 30;

    private static final int ID = 36;

    /** ZD-1's four classes. */
    static final List<FieldType.Option> CATEGORIES = List.of(
            option("vital-interest", "涉及公众切身利益", "Touches vital interests"),
            option("wide-knowledge", "需要公众广泛知晓或参与", "To be widely known or calls for participation"),
            option("organisation-and-function", "机构设置、职能和办事程序", "Organisation, functions and procedures"),
            option("required-by-law", "法律法规规定应当公开", "To be published by law"));

    /** ZD-2's seven kinds. Other words are kept as they are said and stand in no column: the regulation's list is open. */
    static final List<FieldType.Option> KEY_CONTENTS = List.of(
            option("rules-and-documents", "规章和规范性文件", "Rules and normative documents"),
            option("budget", "财政预算、决算", "Budgets and final accounts"),
            option("major-projects", "重大建设项目", "Major projects"),
            option("emergency", "应急预案、预警和应对", "Emergency plans, warnings and response"),
            option("special-funds", "专项资金", "Special funds"),
            option("compensation-and-subsidies", "专项补偿和补助", "Special compensation and subsidies"),
            option("other", "其他重点信息", "Other key content"));

    /** The fifteen items of 条例20. */
    static final List<FieldType.Option> STATUTORY_ITEMS = List.of(
            option("item-1", "法规、规章和规范性文件", "Regulations, rules and normative documents"),
            option("item-2", "机关职能、机构设置和负责人", "Functions, organisation and leaders"),
            option("item-3", "规划及相关政策", "Plans and related policies"),
            option("item-4", "统计信息", "Statistics"),
            option("item-5", "行政许可和其他对外管理服务事项", "Permits and other services"),
            option("item-6", "行政处罚和行政强制", "Penalties and enforcement"),
            option("item-7", "财政预算、决算", "Budgets and final accounts"),
            option("item-8", "行政事业性收费", "Administrative fees"),
            option("item-9", "政府集中采购", "Government procurement"),
            option("item-10", "重大建设项目", "Major construction projects"),
            option("item-11", "民生政策和措施", "Social policies and measures"),
            option("item-12", "应急预案、预警和应对", "Emergency plans, warnings and response"),
            option("item-13", "监督检查情况", "Supervision and inspection"),
            option("item-14", "公务员招考录用", "Recruitment of civil servants"),
            option("item-15", "其他法定公开信息", "Other information due by law"));

    static final List<FieldType.Option> ATTRIBUTES = List.of(
            option("proactive", "主动公开", "Proactive"),
            option("on-request", "依申请公开", "On request"),
            option("not-disclosed", "不予公开", "Not disclosed"));

    static final List<FieldType.Option> CARRIERS = List.of(
            option("website", "政府网站", "Website"),
            option("notice-board", "公开栏", "Notice board"),
            option("gazette", "政府公报", "Gazette"),
            option("newspaper", "报刊", "Newspaper"),
            option("broadcast", "广播电视", "Broadcast"),
            option("wechat", "政务新媒体", "WeChat"),
            option("other", "其他便民方式", "Other"));

    private static final List<Field> WORKING_COPY = List.of(
            text("title", "标题", "Title", 300),
            choice(
                    "bodyFormat",
                    "正文格式",
                    "Format of the body",
                    option("text", "纯文本", "Plain text"),
                    option("html", "带格式", "Formatted")),
            longText("body", "正文", "Body", BODY),
            choice("category", "公开范围", "Class", CATEGORIES),
            text("keyContent", "重点内容", "Key content", 60),
            choice("statutoryItem", "条例第二十条事项", "Item of article 20", STATUTORY_ITEMS),
            choice("attribute", "公开属性", "Attribute", ATTRIBUTES),
            longText("attributeBasis", "非主动公开的依据", "Basis where not proactive", 1000),
            date("formedOn", "形成日期", "Formed on"),
            text("documentNumber", "发文字号", "Document number", 100),
            text("issuer", "发文机关", "Issuer", 200),
            text("topic", "主题分类", "Topic", 100),
            longText("summary", "内容概述", "Summary", 1000),
            date("effectiveOn", "施行日期", "In force from"),
            date("expiresOn", "失效日期", "In force until"),
            groups(
                    "attachments",
                    "附件",
                    "Attachments",
                    0,
                    50,
                    file("file", "文件", "File").mandatory(),
                    text("title", "名称", "Name", 200)),
            text(INTERPRETS, "解读的文件", "Interprets", ID),
            texts(RELATED, "相关文件", "Related documents", ID),
            text(REQUEST, "来源申请", "Request it came from", ID));

    /** Names of the fields that an amendment empties: leaving a field out leaves it as it is. */
    static final String CLEARED = "cleared";

    private static final List<String> MANDATORY = List.of("title", "body", "category", "formedOn");

    private PublicationFields() {}

    /** Everything there is to say, with what must be said. */
    static Field[] draft() {
        return WORKING_COPY.stream()
                .map(field -> MANDATORY.contains(field.name()) ? field.mandatory() : field)
                .toArray(Field[]::new);
    }

    /** The same where only what changes is said, after the step's own fields. */
    static Field[] amendment(Field... own) {
        Field cleared = texts(CLEARED, "清空的项目", "Fields cleared", 40);
        return Stream.of(Stream.of(own), WORKING_COPY.stream(), Stream.of(cleared))
                .flatMap(each -> each)
                .toArray(Field[]::new);
    }

    /** Whether no document can be without it. */
    static boolean isMandatory(String name) {
        return MANDATORY.contains(name);
    }

    static boolean isKnown(String name) {
        return WORKING_COPY.stream().anyMatch(field -> field.name().equals(name));
    }

    static String[] names() {
        return WORKING_COPY.stream().map(Field::name).toArray(String[]::new);
    }
}
