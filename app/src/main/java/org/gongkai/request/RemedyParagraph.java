package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Outcome;
import org.gongkai.regulation.ParameterValue;
import org.gongkai.regulation.Regulations;
import org.gongkai.regulation.Remedy;

/**
 * What one may do against a letter. Refusals go to review first, and the letter has to say so (行政复议法23);
 * of a partly disclosed file that holds for the part withheld.
 *
 * @param what how the paragraph calls the letter, such as 本答复
 * @param day the day of the letter: its law decides the periods
 */
record RemedyParagraph(Regulations law, Issuer issuer, String what, LocalDate day) {

    /** Where the statute lets information be withheld. */
    private static final List<Citation> EXEMPTIONS =
            List.of(Citation.of("条例14"), Citation.of("条例15"), Citation.of("条例16"));

    /** The paragraph that belongs to an outcome; what rests on an exemption is a refusal, whatever it is called. */
    String fitting(Outcome outcome, List<Citation> grounds) {
        boolean exempts =
                grounds.stream().anyMatch(ground -> EXEMPTIONS.stream().anyMatch(each -> each.covers(ground)));
        if (exempts && !outcome.releasesInformation()) {
            return "如对" + what + "不服，" + reviewFirst() + "。";
        }
        if (outcome.remedy() == Remedy.TWO_WAY) {
            return "如对" + what + "不服，" + twoWay() + "。";
        }
        return outcome.releasesInformation() ? partly() : "如对" + what + "不服，" + reviewFirst() + "。";
    }

    /** For acts that are no refusal: review or suit. */
    String eitherWay() {
        return "如对" + what + "不服，" + twoWay() + "。";
    }

    private String partly() {
        return "如对" + what + "中不予公开的部分不服，" + reviewFirst() + "；对" + what + "的其他内容不服的，" + twoWay() + "。";
    }

    private String twoWay() {
        return "可以自收到%s之日起%s内向%s申请行政复议，或者自收到%s之日起%s内向%s提起行政诉讼"
                .formatted(
                        what,
                        period("行政复议法20.review"),
                        issuer.reviewBody(),
                        what,
                        period("行政诉讼法46.suit"),
                        issuer.court());
    }

    private String reviewFirst() {
        String basis = new CitationsInWords(law).of("行政复议法23");
        String afterReview = period("行政诉讼法45.suit-after-review");
        return "依照%s，应当先自收到%s之日起%s内向%s申请行政复议；对复议决定不服的，可以自收到复议决定书之日起%s内向%s提起行政诉讼，复议机关逾期不作决定的，可以自复议期满之日起%s内提起行政诉讼"
                .formatted(
                        basis,
                        what,
                        period("行政复议法20.review"),
                        issuer.reviewBody(),
                        afterReview,
                        issuer.court(),
                        afterReview);
    }

    private String period(String parameter) {
        ParameterValue value = law.parameter(parameter).on(day);
        return switch (value.unit()) {
            case "day" -> value.amount() + "日";
            case "month" -> value.amount() + "个月";
            case "working-day" -> value.amount() + "个工作日";
            default -> throw new IllegalArgumentException(parameter + " in " + value.unit());
        };
    }
}
