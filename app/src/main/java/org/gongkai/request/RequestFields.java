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
import org.gongkai.regulation.Outcome;
import org.gongkai.regulation.OutcomeFamily;
import org.gongkai.regulation.Regulations;

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

    /** The rows of the annual report's table 3, each under its family, as the law's data name them. */
    static final List<Option> OUTCOMES = Regulations.shipped().outcomes().stream()
            .map(RequestFields::underItsFamily)
            .toList();

    private RequestFields() {}

    private static Option underItsFamily(Outcome outcome) {
        OutcomeFamily family = outcome.family();
        boolean alone = family.label().equals(outcome.label());
        return alone
                ? option(outcome.code(), outcome.label(), outcome.labelEn())
                : option(
                        outcome.code(),
                        family.label() + "：" + outcome.label(),
                        family.labelEn() + ": " + outcome.labelEn());
    }
}
