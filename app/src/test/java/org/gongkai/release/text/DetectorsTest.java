package org.gongkai.release.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are examples of the standards themselves, of companies' public registers, or made up with right check digits. */
class DetectorsTest {

    @ParameterizedTest
    @CsvSource({
        "身份证号：11010519491231002X。, 1101**********002X",
        "11010519491231002x, 1101**********002X",
        "440524188001010014, 4405**********0014",
        "440524 18800101 0014, 4405**********0014",
        "440524-18800101-0014, 4405**********0014",
        "４４０５２４１８８００１０１００１４, 4405**********0014",
        "１１０１０５１９４９１２３１００２Ｘ, 1101**********002X",
        "①①0105194912310 02X, 1101**********002X",
        "1\u200b1\u200b0105\u00ad19491231002X, 1101**********002X",
        "4 4 0 5 2 4 1 8 8 0 0 1 0 1 0 0 1 4, 4405**********0014",
        "ID440524188001010014号, 4405**********0014",
        "110105491231002, 1101*******1002",
        "110105 491231 002, 1101*******1002",
    })
    void a_resident_number_is_found_however_it_is_written(String text, String excerpt) {
        assertThat(Detectors.in(text)).extracting(Hit::kind, Hit::excerpt).containsExactly(found("id-number", excerpt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105,19491231,002X",
                "110,105,194,912,310,02X",
                "110105，19491231，002X",
                "110105、19491231、002X",
                "110105     19491231\t\t\t\t002X",
                "110105\n\n\n19491231\n\n\n002X",
                "(110105)(19491231)(002X)",
                "110105（19491231）002X",
                "【110105】19491231【002X】",
                "1\u03361\u03360\u03361\u03360\u03365\u0336194912310\u033602X\u0336",
                "11010519491231002Х", // Cyrillic
                "11010519491231002Χ", // Greek
                "11010519491231002×",
                "11010519491231002х号",
                "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X",
                "११०१०५१९४९१२३१००२X",
                "❶❶⓿❶⓿❺❶❾❹❾❶❷❸❶⓿⓿❷X",
                "1️⃣1️⃣0️⃣1️⃣0️⃣5️⃣19491231002X",
                "⑴⑴0105⑴949⑴23⑴002X",
            })
    void a_resident_number_is_found_however_it_is_disguised(String text) {
        assertThat(Detectors.in("证件" + text + "。"))
                .extracting(Hit::kind, Hit::excerpt)
                .containsExactly(found("id-number", "1101**********002X"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "138,1234,5678",
                "138，1234，5678",
                "138、1234、5678",
                "138     1234     5678",
                "138\t\t\t\t1234\t\t\t\t5678",
                "138\n\n1234\n\n5678",
                "(138)1234(5678)",
                "138（1234）5678",
                "【138】【1234】【5678】",
                "1\u03363\u03368\u0336 1\u033623\u03364 567\u03368",
                "1    3    8    1    2    3    4    5    6    7    8",
                "1\n3\n8\n1\n2\n3\n4\n5\n6\n7\n8",
                "١٣٨١٢٣٤٥٦٧٨",
                "❶❸❽❶❷❸❹❺❻❼❽",
            })
    void a_mobile_number_is_found_however_it_is_disguised(String text) {
        assertThat(Detectors.in("电话" + text + "。"))
                .extracting(Hit::kind, Hit::excerpt)
                .containsExactly(found("mobile-number", "138****5678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一般公共预算收入1,381,234,567.80元，支出110,105,194,912.31元",
                "收入138,123,456元，其中：税收13,812,345元、非税1,381,234元，增长13.9%",
                "合计\t1,381\t2,345\t678\n小计\t138\t1234\t5678\t910",
                "年份   2021   2022   2023   2024\n收入   1381   2345   6789   1500\n支出   138    1234   5678   9100",
                "201   一般公共服务支出   1,234.56   987.65   246.91\n20103   政府办公厅   138.12   1234.56   78.00",
                "白政办发〔2024〕13号、〔2025〕81号、〔2026〕234号",
                "见第138、139、140页，附件1、3、8、12、34、56",
                "1,3,2,4,5,1,2,3,4,5,1",
                "序号,年份,数量\n1,2019,138\n2,2020,1234\n3,2021,5678",
                "（一）2019年（138件）、2020年（1234件）、2021年（5678件）",
                "3×4×5，尺寸1200×600×18，Х-15",
                "①完善机制；②加强监管；③强化服务；❶❷❸❹",
                "2026/01/13 2026/01/30, 2026:02:28 09:30:15",
                "220800 20260113 00012, 220800 20260113 00013",
            })
    void tables_amounts_and_lists_are_no_disguise(String text) {
        assertThat(Detectors.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "一一〇一〇五一九四九一二三一〇〇二X, id-number, 1101**********002X",
        "壹壹零壹零伍壹玖肆玖壹贰叁壹零零贰Ｘ, id-number, 1101**********002X",
        "110105一九四九一二三一○○二×, id-number, 1101**********002X",
        "四四〇五二四 一八八〇〇一〇一 〇〇一四, id-number, 4405**********0014",
        "一三八一二三四五六七八, mobile-number, 138****5678",
        "幺三八 幺二三四 五六七八, mobile-number, 138****5678",
        "壹叁捌壹贰叁肆伍陆柒捌, mobile-number, 138****5678",
        "一38一2三45六7八, mobile-number, 138****5678",
        "一三八一二三四|五六七八, mobile-number, 138****5678",
    })
    void a_number_read_out_in_numerals_is_found_at_its_place(String text, String kind, String excerpt) {
        String before = "二〇二六年联系";
        assertThat(Detectors.in(before + text.replace("|", "\n") + "。"))
                .extracting(Hit::kind, Hit::excerpt, Hit::from)
                .containsExactly(org.assertj.core.api.Assertions.tuple(kind, excerpt, before.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"李四一三八一二三四五六七八", "李四 一三八 一二三四 五六七八", "一三八一二三四五六七八一致", "李四、王五：一三八一二三四五六七八；李一"})
    void names_and_words_that_end_or_begin_with_a_numeral_do_not_shield_a_number(String text) {
        assertThat(Detectors.in(text))
                .extracting(Hit::kind, Hit::excerpt)
                .containsExactly(found("mobile-number", "138****5678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二〇二六年一月三十日，一九四九年十月一日，第一百三十八条第三项",
                "一般公共预算收入一亿三千八百一十二万元，壹仟叁佰捌拾壹万贰仟叁佰肆拾伍元陆角柒分",
                "一、总则；二、职责；三、程序；四、监督；五、责任；六、附则；七、八、九、一、二、三、四",
                "统一部署一三五七九行动，十一三中全会，九一八，五四三二一",
                "一\n二\n三\n四\n五\n六\n七\n八\n九\n一〇\n一一\n一二\n一三\n一四\n一五\n一六",
                "一三八一二三四五六七八元",
            })
    void numerals_of_dates_amounts_and_chapters_are_no_numbers_of_people(String text) {
        assertThat(Detectors.in(text)).isEmpty();
    }

    @Test
    void excerpts_and_names_keep_no_number_in_numerals() {
        assertThat(Masked.words("草稿：一三八一二三四五六七八")).isEqualTo("草稿:一三八********");
        assertThat(Detectors.masked("李四一三八一二三四五六七八名单.txt")).isEqualTo("李四138****5678名单.txt");
        assertThat(Detectors.masked("二〇二六年名单（一）.txt")).isEqualTo("二〇二六年名单（一）.txt");
    }

    @Test
    void a_resident_number_is_found_across_line_ends_and_in_boxes() {
        assertThat(kinds("4405241880\n01010014")).containsExactly("id-number");
        assertThat(kinds(String.join("\n", "440524188001010014".split("")))).containsExactly("id-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "440524188001010015", // check character
                "440524188013010014", // month
                "990524188001010014", // nowhere
                "4405241880010100141", // one digit more
                "44052418800101001", // one digit less
                "110105491331002", // old form with a thirteenth month
                "110105491231002元",
            })
    void what_cannot_be_a_resident_number_is_none(String text) {
        assertThat(kinds(text)).doesNotContain("id-number");
    }

    @ParameterizedTest
    @CsvSource({
        "手机13812345678, 138****5678",
        "138-1234-5678, 138****5678",
        "138 1234 5678, 138****5678",
        "1381 234 5678, 138****5678",
        "１３８１２３４５６７８, 138****5678",
        "+86 138 1234 5678, 138****5678",
        "+8613812345678, 138****5678",
        "(+86)13812345678, 138****5678",
        "008613812345678, 138****5678",
        "1 3 8 1 2 3 4 5 6 7 8, 138****5678",
        "138.1234.5678, 138****5678",
        "张三13812345678（微信同号）, 138****5678",
        "13812345678/13912345678, 138****5678;139****5678",
        "138 1234 5678 139 1234 5678, 138****5678;139****5678",
        "1381\u200b2345678, 138****5678",
        "138—1234—5678, 138****5678",
    })
    void a_mobile_number_is_found_however_it_is_written(String text, String excerpts) {
        assertThat(Detectors.in(text))
                .extracting(Hit::kind, Hit::excerpt)
                .containsExactlyElementsOf(List.of(excerpts.split(";")).stream()
                        .map(each -> found("mobile-number", each))
                        .toList());
    }

    @Test
    void a_mobile_number_is_found_across_one_line_end() {
        assertThat(kinds("联系电话1381234\n5678。")).containsExactly("mobile-number");
    }

    @ParameterizedTest
    @CsvSource({
        "0436-3238765, 0436*****65",
        "（0436）3238765, 0436*****65",
        "04363238765, 0436*****65",
        "0436 323 8765, 0436*****65",
        "0436—3238765, 0436*****65",
        "010-65066666, 0106*****66",
        "021 62345678-801, 0216*****78",
        "+86-436-3238765, 8643******65",
        "电话：3238765, 32***65",
        "传真: 65066666, 65****66",
    })
    void a_landline_number_is_found_with_its_area_code_or_its_name(String text, String excerpt) {
        assertThat(Detectors.in(text))
                .extracting(Hit::kind, Hit::excerpt)
                .containsExactly(found("landline-number", excerpt));
    }

    @ParameterizedTest
    @CsvSource({
        "6222021234567890128, 6222***********0128",
        "6222 0212 3456 7890 128, 6222***********0128",
        "6222-0212-3456-7890-128, 6222***********0128",
        "622202 1234567890128, 6222***********0128",
        "６２２２０２１２３４５６７８９０１２８, 6222***********0128",
        "卡号4111111111111111, 4111********1111",
    })
    void a_bank_card_is_found_however_it_is_written(String text, String excerpt) {
        assertThat(Detectors.in(text)).extracting(Hit::kind, Hit::excerpt).containsExactly(found("bank-card", excerpt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222021234567890129", // check digit
                "7222021234567890", // nobody's beginning
                "6222021234567890128元",
                "￥6222021234567890128",
            })
    void what_cannot_be_a_bank_card_is_none(String text) {
        assertThat(kinds(text)).doesNotContain("bank-card");
    }

    @ParameterizedTest
    @CsvSource({
        "9144030071526726XG, 9144************XG",
        "9144030071526726xg, 9144************XG",
        "91330100799655058B, 9133************8B",
        "９１１１００００８０２１００４３３Ｂ, 9111************3B",
        "组织机构代码：D2143569-X, D214***9X",
        "组织机构代码证号 71526726-X, 7152***6X",
    })
    void a_credit_code_is_found_by_its_check_characters(String text, String excerpt) {
        assertThat(Detectors.in(text))
                .extracting(Hit::kind, Hit::excerpt)
                .containsExactly(found("credit-code", excerpt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "绝密★",
                "机密★1年",
                "秘密★10年",
                "机　密★启用前",
                "秘密 ☆ 长期",
                "★秘密",
                "密级：机密",
                "秘 密\n白城市商务局文件",
                "内部资料，注意保密",
                "内部文件 注意保密",
                "内部资料 不得外传",
                "（内部使用，请勿外传）",
                "仅供内部参考",
                "秘\u200b密★1年",
                "㊙密★",
                "【绝密】",
                "[机密]",
                "［秘　密］关于召开会议的通知",
                "【机密】联系人王五",
                "〔绝密级〕",
                "（秘密）",
                "（机密）关于人事安排的请示",
                "关于人事安排的请示（机密）",
                "会议纪要（秘密）.docx",
                "绝密  特急",
                "机 密　特 急\n白城市商务局文件",
                "秘密·急件",
                "绝密特急",
                "特急 机密",
            })
    void a_mark_of_secrecy_is_found(String text) {
        assertThat(kinds(text)).contains("secrecy-mark").doesNotContain("not-public-mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（此件不公开）", "公开属性：依申请公开", "公开方式: 不予公开", "此件依申请公开"})
    void a_mark_against_publication_is_found(String text) {
        assertThat(kinds(text)).containsExactly("not-public-mark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "白商发〔2026〕3号",
                "国办公开办函〔2019〕61号",
                "2026年1月30日，成文日期2026-01-13，发布日期2026.01.30 09:30:15",
                "20260113 20260130 20260228",
                "金额12,345,678.90元，共计13812345678.00元，预算13800000000元",
                "￥13,812,345,678.00",
                "索引号：11220800013544409H/2026-00012",
                "索引号 000014349/2026-00045",
                "第一百三十八条第（一）项、第12345条",
                "依法保护国家秘密、商业秘密和个人隐私，不得泄露国家秘密。",
                "属于机密级、秘密级国家秘密的，依照保密法办理",
                "国家秘密的密级分为绝密（最重要）、机密（重要）、秘密（一般）三级",
                "国家秘密分为三级（绝密、机密、秘密），商业秘密（技术信息和经营信息）另行规定",
                "【商业秘密】【国家秘密】（商业秘密）（国家秘密）",
                "涉及国家秘密（机密）的事项，定为（秘密）级",
                "秘密、特急文件的传递\n机密文件特急办理\n特急文件、机密文件",
                "绝密级\n国家秘密\n商业秘密保护",
                "行政机关内部事务信息可以不予公开；依申请公开的办理时限为二十个工作日",
                "内部文件管理制度、内部资料性出版物管理办法",
                "2024 13800 25600 13912 100.5",
                "138 1234 5678 2345 6789",
                "1500 200 3000 4000",
                "面积13812345678平方米",
                "项目代码：2401-220800-04-01-123456",
                "https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm",
                "W020260113512345678901.docx",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "e3b0c44298fc1c139123456784fb92427ae41e4649b934ca495991b7852b855a",
                "邮政编码137000，网站标识码2208000001",
                "GB/T 9704-2012，ISBN 978-7-5093-1234-5，CN 11-0001",
                "政务服务热线12345，市场监管热线12315",
                "北纬45.6193度，东经122.8390度，坐标0.4363238765",
                "吉政办〔2019〕12号 吉ICP备05001234号",
                "增长13.9%，完成138亿元，同比-1.2%",
                "编号：NO.0001234567",
                "学号2026010112345、合同编号HT-20260113-001",
            })
    void what_official_documents_are_full_of_is_not_found(String text) {
        assertThat(Detectors.in(text)).isEmpty();
    }

    @Test
    void several_things_in_one_text_are_told_in_their_order() {
        assertThat(kinds("秘密★1年 张三，11010519491231002X，13812345678，6222021234567890128，0436-3238765"))
                .containsExactly("secrecy-mark", "id-number", "mobile-number", "bank-card", "landline-number");
    }

    @Test
    void no_excerpt_holds_the_number() {
        List<String> numbers = List.of(
                "11010519491231002X", "13812345678", "6222021234567890128", "04363238765", "9144030071526726XG");
        for (String number : numbers) {
            assertThat(Detectors.in(number))
                    .singleElement()
                    .satisfies(hit ->
                            assertThat(hit.excerpt()).doesNotContain(number).contains("***"));
        }
    }

    @Test
    void words_are_shown_short_and_without_their_numbers() {
        assertThat(Masked.words("张三\n身份证 440524 18800101 0014")).isEqualTo("张三 身份证 440*****************");
        assertThat(Masked.words("字".repeat(100))).isEqualTo("字".repeat(40) + "…");
        assertThat(Masked.blackedOut("申请人张三")).isEqualTo("申**** (5)");
    }

    @Test
    void a_megabyte_of_digits_and_gaps_is_read_in_no_time() {
        String text = "1 3 9 ".repeat(170_000) + "4".repeat(1_000_000) + "0436 ".repeat(100_000);
        assertThat(Detectors.in(text)).hasSizeLessThan(100);
        String wide = "1          ".repeat(50_000) + "1,3,".repeat(100_000) + "(1)".repeat(100_000);
        assertTimeout(java.time.Duration.ofSeconds(8), () -> Detectors.in(wide));
    }

    private static org.assertj.core.groups.Tuple found(String kind, String excerpt) {
        return org.assertj.core.api.Assertions.tuple(kind, excerpt);
    }

    private static List<String> kinds(String text) {
        return Detectors.in(text).stream().map(Hit::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000 万建国",
                "13800138000万建国",
                "电话 138-0013-8000 万里",
                "张三 13800138000 元宝镇",
                "13800138000\t角木",
                "\u202e00083100831\u202c",
                "138\u28000013\u00818000",
            })
    void a_number_before_a_surname_that_is_a_unit_too_or_turned_round_is_found(String text) {
        assertThat(kinds(text)).containsExactly("mobile-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000元",
                "13800138000元人民币",
                "13800138000 万元",
                "13800138000元整",
                "13800138000万平方米",
                "13800138000元以上"
            })
    void an_amount_is_no_number_of_a_person(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6222.0212.3456.7894, bank-card",
        "6222·0212·3456·7894, bank-card",
        "6222   0212   3456   7894, bank-card",
        "622202 123456 7894, bank-card",
        "6222 0212 3456 7894 亿达支行, bank-card",
        "9111.0000.8021.0043.3B, credit-code",
        "91110000  802100433B, credit-code",
        "機密★三年, secrecy-mark",
        "絕密★启用前, secrecy-mark",
    })
    void cards_codes_and_marks_are_found_however_they_are_written(String text, String kind) {
        assertThat(kinds(text)).containsExactly(kind);
    }

    @Test
    void one_word_of_numbers_without_end_is_read_in_no_time() {
        assertTimeout(java.time.Duration.ofSeconds(8), () -> Detectors.in("13800138000a".repeat(50_000)));
    }

    @Test
    void the_banner_of_a_typesetter_is_no_telephone() {
        assertThat(Detectors.in("This is pdfTeX, Version 3.141592653-2.6-1.40.25"))
                .isEmpty();
        assertThat(Detectors.in("手机139,1234,5678")).extracting(Hit::kind).containsExactly("mobile-number");
    }

    @Test
    void the_number_of_a_document_is_shown_as_it_is() {
        assertThat(Masked.words("白商发〔2026〕3号")).isEqualTo("白商发〔2026〕3号");
    }
}
