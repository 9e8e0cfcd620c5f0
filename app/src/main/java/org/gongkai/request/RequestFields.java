package org.gongkai.request;

import static org.gongkai.procedure.Field.choice;
import static org.gongkai.procedure.Field.date;
import static org.gongkai.procedure.Field.file;
import static org.gongkai.procedure.Field.group;
import static org.gongkai.procedure.Field.groups;
import static org.gongkai.procedure.Field.longText;
import static org.gongkai.procedure.Field.option;
import static org.gongkai.procedure.Field.text;

import java.util.List;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType.Option;

/** The data of a disclosure request (YS-3). Purpose is not among them and never will be: doubt D10. */
final class RequestFields {

    static final List<Option> FORMS = List.of(
            option("paper", "纸质", "Paper"),
            option("email", "电子邮件", "E-mail"),
            option("disc", "光盘或磁盘", "Disc"),
            option("inspection", "查阅", "Inspection"),
            option("copy", "复制件", "Copy"));

    static final List<Option> DELIVERIES = List.of(
            option("mail", "邮寄", "Post"),
            option("email", "电子邮件", "E-mail"),
            option("fax", "传真", "Fax"),
            option("pick-up", "自行领取", "Collect in person"),
            option("on-site", "当场阅读、抄录", "Read on site"));

    static final List<Option> CHANNELS = List.of(
            option("web", "网上提交", "Web"),
            option("in-person", "当面提交", "In person"),
            option("letter", "信函", "Letter"),
            option("email", "电子邮件", "E-mail"),
            option("fax", "传真", "Fax"));

    static final List<Option> KINDS = List.of(
            option("natural-person", "公民（自然人）", "Natural person"),
            option("commercial", "商业企业", "Commercial enterprise"),
            option("research", "科研机构", "Research institution"),
            option("public-welfare", "社会公益组织", "Public-welfare organisation"),
            option("legal-service", "法律服务机构", "Legal-service organisation"),
            option("other-organisation", "其他法人或组织", "Other organisation"));

    static final Field APPLICANT = group(
                    "applicant",
                    "申请人",
                    "Applicant",
                    choice("kind", "申请人类型", "Kind of applicant", KINDS).mandatory(),
                    text("name", "姓名或单位名称", "Name", 100).mandatory(),
                    text("idType", "证件名称", "Identity document", 40),
                    text("idNumber", "证件号码", "Document number", 40).personal(),
                    text("legalRepresentative", "法定代表人", "Legal representative", 60),
                    text("contactPerson", "联系人", "Contact person", 60),
                    text("phone", "联系电话", "Telephone", 40),
                    text("email", "电子邮箱", "E-mail", 120),
                    text("address", "通信地址", "Postal address", 300),
                    text("postcode", "邮政编码", "Postcode", 12))
            .mandatory();

    static final Field DESCRIPTION = longText("description", "所需信息的内容描述", "Information wanted", 4000);
    static final Field FORM = choice("formWanted", "希望获取的形式", "Form wanted", FORMS);
    static final Field DELIVERY = choice("deliveryWanted", "希望获取的方式", "Delivery wanted", DELIVERIES);

    static final DataRecord SUBMISSION = DataRecord.of(
            APPLICANT,
            DESCRIPTION.mandatory(),
            FORM.mandatory(),
            DELIVERY,
            choice("channel", "提交渠道", "Channel", CHANNELS),
            date("receivedOn", "收到日期", "Received on"),
            groups(
                    "attachments",
                    "附件",
                    "Attachments",
                    0,
                    10,
                    file("file", "附件", "File").mandatory()));

    static final List<Option> OUTCOMES = List.of(
            option("disclosed", "予以公开", "Disclosed"),
            option("partly-disclosed", "部分公开", "Partly disclosed"),
            option("withheld-1", "不予公开：属于国家秘密", "Withheld: state secret"),
            option("withheld-2", "不予公开：其他法律行政法规禁止公开", "Withheld: forbidden by other laws"),
            option("withheld-3", "不予公开：危及“三安全一稳定”", "Withheld: endangers security or stability"),
            option("withheld-4", "不予公开：保护第三方合法权益", "Withheld: protects a third party"),
            option("withheld-5", "不予公开：属于三类内部事务信息", "Withheld: internal affairs"),
            option("withheld-6", "不予公开：属于四类过程性信息", "Withheld: deliberative process"),
            option("withheld-7", "不予公开：属于行政执法案卷", "Withheld: enforcement file"),
            option("withheld-8", "不予公开：属于行政查询事项", "Withheld: administrative inquiry"),
            option("unavailable-1", "无法提供：本机关不掌握相关政府信息", "Unavailable: not held"),
            option("unavailable-2", "无法提供：没有现成信息需要另行制作", "Unavailable: would have to be made"),
            option("unavailable-3", "无法提供：补正后申请内容仍不明确", "Unavailable: still unclear after correction"),
            option("not-processed-1", "不予处理：信访举报投诉类申请", "Not processed: petition or complaint"),
            option("not-processed-2", "不予处理：重复申请", "Not processed: repeated request"),
            option("not-processed-3", "不予处理：要求提供公开出版物", "Not processed: published work"),
            option("not-processed-4", "不予处理：无正当理由大量反复申请", "Not processed: excessive requests"),
            option("not-processed-5", "不予处理：要求确认或重新出具已获取信息", "Not processed: confirmation of information held"),
            option("other-1", "其他处理：逾期不补正", "Other: correction not made in time"),
            option("other-2", "其他处理：逾期不缴费", "Other: fee not paid in time"),
            option("other-3", "其他处理：其他", "Other"));

    private RequestFields() {}
}
