package org.gongkai.trial;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts as a bureau of commerce publishes them; names and amounts are invented. */
final class SampleDocuments {

    static final String SUBSIDY_CHANGED = """
            各县（市、区）商务主管部门，有关企业：
            为完善县域商业网络设施，现就2026年度县域商业体系建设项目申报有关事项通知如下。
            一、支持方向
            （一）乡镇商贸中心改造提升；（二）县级物流配送中心建设；（三）农产品产地冷藏保鲜设施。
            二、支持标准
            按照不超过核定投资额30%的比例给予补助，单个项目最高不超过200万元。
            三、申报程序
            申报单位向所在地商务主管部门提交材料，经初审后由各县（市、区）汇总报送。申报截止时间延长五个工作日，以各地商务主管部门收到材料的日期为准。
            四、咨询方式
            申报期间可在工作日到市商务局市场体系建设科当面咨询。
            """;

    private static final String SUBSIDY = """
            各县（市、区）商务主管部门，有关企业：
            为完善县域商业网络设施，现就2026年度县域商业体系建设项目申报有关事项通知如下。
            一、支持方向
            （一）乡镇商贸中心改造提升；（二）县级物流配送中心建设；（三）农产品产地冷藏保鲜设施。
            二、支持标准
            按照不超过核定投资额30%的比例给予补助，单个项目最高不超过200万元。
            三、申报程序
            申报单位向所在地商务主管部门提交材料，经初审后由各县（市、区）汇总报送。
            """;

    private SampleDocuments() {}

    /** A document before it is formed. */
    record Sample(Map<String, Object> fields, int workingDaysAgo) {

        Map<String, Object> data(LocalDate formedOn) {
            Map<String, Object> data = new HashMap<>(fields);
            data.put("formedOn", formedOn.toString());
            data.put("issuer", "白城市商务局");
            return data;
        }
    }

    /** A document somebody is still at. */
    record Unfinished(Sample document, boolean handedOver) {}

    static Sample subsidy() {
        return sample(
                "关于组织申报2026年度县域商业体系建设项目的通知",
                "白商发〔2026〕31号",
                "wide-knowledge",
                "special-funds",
                "item-11",
                "商贸、海关、旅游",
                SUBSIDY,
                9);
    }

    static List<Sample> all() {
        return List.of(
                sample("白城市商务局主要职责、内设机构和办公信息", "", "organisation-and-function", "other", "item-2", "综合政务", """
                        一、主要职责
                        拟订并组织实施全市国内外贸易、外商投资、对外经济合作的发展规划和政策措施；推进流通体系建设；承担重要消费品市场运行监测。
                        二、内设机构
                        办公室、政策法规科、市场体系建设科、外贸外资科、消费促进科、电子商务科。
                        三、办公时间
                        工作日上午8:30至11:30，下午13:30至17:00。
                        """, 15),
                sample("白城市商务局2026年部门预算公开说明", "", "required-by-law", "budget", "item-7", "财政、金融、审计", """
                        一、部门概况
                        白城市商务局部门预算包括局机关本级预算。
                        二、收支总体情况
                        2026年收入总预算1286.4万元，均为一般公共预算拨款收入；支出总预算1286.4万元，其中基本支出812.7万元，项目支出473.7万元。
                        三、“三公”经费
                        2026年“三公”经费预算9.6万元，比上年减少0.8万元，主要是公务用车运行维护费减少。
                        """, 14),
                sample(
                        "白城市生活必需品市场供应应急预案",
                        "白商发〔2026〕12号",
                        "vital-interest",
                        "emergency",
                        "item-12",
                        "商贸、海关、旅游",
                        """
                        一、总则
                        本预案适用于全市范围内因自然灾害、公共卫生事件等引起的粮、油、肉、蛋、菜、奶、盐等生活必需品市场供应异常波动。
                        二、分级
                        按照影响范围和严重程度分为Ⅰ级、Ⅱ级、Ⅲ级。
                        三、应急响应
                        启动响应后，实行日报告制度，组织重点保供企业调运货源，必要时投放政府储备。
                        """,
                        12),
                sample(
                        "2026年“乐购鹤城”消费券发放活动公告",
                        "白商公告〔2026〕5号",
                        "vital-interest",
                        "compensation-and-subsidies",
                        "item-11",
                        "商贸、海关、旅游",
                        """
                        为促进消费，我局组织开展2026年“乐购鹤城”消费券发放活动，现公告如下。
                        一、发放对象：活动期间在我市的消费者。
                        二、面额和使用：餐饮券满100元减30元，零售券满200元减50元，限在公示的合作商户使用。
                        三、发放方式：每周五上午10时线上领取，先到先得，领完为止。
                        四、有效期：自领取之日起七日内有效，逾期自动失效。
                        """,
                        10),
                sample("成品油零售经营资格审批办事指南", "", "organisation-and-function", "other", "item-5", "商贸、海关、旅游", """
                        一、事项名称：成品油零售经营资格审批。
                        二、受理条件：具有长期、稳定的成品油供应渠道；加油站符合国家标准和规划。
                        三、申请材料：申请书；供油协议；规划确认文件；安全和消防验收文件。
                        四、办理时限：自受理之日起20个工作日。
                        五、收费：不收费。
                        """, 8),
                sample(
                        "关于2026年第三季度“双随机、一公开”抽查结果的公示",
                        "白商公示〔2026〕9号",
                        "wide-knowledge",
                        "other",
                        "item-13",
                        "综合政务",
                        """
                        依据年度抽查计划，我局会同有关部门对单用途商业预付卡发卡企业、二手车交易市场开展抽查。
                        抽查对象共24家，发现问题3项，均已责令限期整改并完成复查。
                        """,
                        6));
    }

    static List<Unfinished> unfinished() {
        return List.of(
                new Unfinished(
                        sample(
                                "白城市商务局2026年重大项目推进情况",
                                "",
                                "wide-knowledge",
                                "major-projects",
                                "item-10",
                                "国民经济管理、国有资产监管",
                                "截至三季度末，在建商贸流通项目7个，完成投资2.3亿元。联系人：王建国，手机13804360001。",
                                4),
                        true),
                new Unfinished(
                        sample(
                                "关于进一步规范二手车交易市场秩序的通知（征求意见后修改稿）",
                                "",
                                "wide-knowledge",
                                "rules-and-documents",
                                "item-1",
                                "商贸、海关、旅游",
                                "各二手车交易市场经营者：为维护公平竞争的市场秩序，现将有关事项通知如下。",
                                3),
                        false));
    }

    private static Sample sample(
            String title,
            String number,
            String category,
            String keyContent,
            String item,
            String topic,
            String body,
            int workingDaysAgo) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "title", title,
                "category", category,
                "keyContent", keyContent,
                "statutoryItem", item,
                "topic", topic,
                "body", body.strip(),
                "bodyFormat", "text"));
        if (!number.isEmpty()) {
            fields.put("documentNumber", number);
        }
        return new Sample(fields, workingDaysAgo);
    }
}
