package org.gongkai.request;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.StepData;
import org.jspecify.annotations.Nullable;

/**
 * What happened before a reply, so far as the reply tells of it; each is null if it never happened.
 *
 * @param correctionAskedOn the day correction was asked for
 * @param correctedOn the day the correction came
 * @param extensionToldOn the day the applicant was told of an extension
 * @param reasonsAskedOn the day the applicant was asked for the reasons of many requests (条例35)
 * @param feeNoticeOn the day of the fee notice (条例42)
 */
public record History(
        @Nullable LocalDate correctionAskedOn,
        @Nullable LocalDate correctedOn,
        @Nullable LocalDate extensionToldOn,
        @Nullable LocalDate reasonsAskedOn,
        @Nullable LocalDate feeNoticeOn) {

    /** Nothing worth telling. */
    public static final History NONE = new History(null, null, null, null, null);

    /** What the case and the draft of its reply record. */
    static History of(CaseView file, StepData draft) {
        return new History(
                day(file, "ask-correction"),
                file.last("correct").map(History::correctedOn).orElse(null),
                day(file, "extend"),
                draft.date("reasonsAskedOn").orElse(null),
                draft.date("feeNoticeOn").orElse(null));
    }

    /** By letter the day it came, otherwise the day it was entered. */
    private static LocalDate correctedOn(CaseEvent correction) {
        return correction.data().date("receivedOn").orElse(correction.day());
    }

    private static @Nullable LocalDate day(CaseView file, String step) {
        return file.last(step).map(CaseEvent::day).orElse(null);
    }

    /** Told at the beginning of the reply; empty where there is nothing to tell. */
    String told(String you) {
        return correction(you) + extension(you);
    }

    private String correction(String you) {
        if (correctionAskedOn == null) {
            return "";
        }
        String asked = "本机关于%s告知%s补正".formatted(Phrases.date(correctionAskedOn), you);
        return correctedOn == null ? asked + "。" : asked + "，并于%s收到补正材料。".formatted(Phrases.date(correctedOn));
    }

    private String extension(String you) {
        return extensionToldOn == null ? "" : "因不能按期答复，本机关于%s告知%s延长答复期限。".formatted(Phrases.date(extensionToldOn), you);
    }

    /** How the reasons for many requests were found wanting: that they were asked for is told only where it is recorded. */
    String reasons() {
        return Optional.ofNullable(reasonsAskedOn)
                .map(day -> "本机关于%s要求{you}说明理由，{you}没有说明合理的理由".formatted(Phrases.date(day)))
                .orElse("没有合理的理由");
    }

    /** By when a fee should have been paid: that there was a notice is told only where it is recorded. */
    String feeNotice() {
        return Optional.ofNullable(feeNoticeOn)
                .map(day -> "在本机关于%s向{you}发出的收费通知规定的期限内".formatted(Phrases.date(day)))
                .orElse("");
    }

    /** That a request is unclear; that it was corrected only where it was. */
    String unclear() {
        return correctedOn == null ? "{you}的申请内容不明确" : "经补正，{you}的申请内容仍不明确";
    }

    /** That a request was not corrected; that correction was asked for only where it was, and remained without answer. */
    String uncorrected() {
        boolean asked = correctionAskedOn != null && correctedOn == null;
        return asked ? "本机关已经告知{you}补正申请内容，{you}无正当理由，在规定的期限内没有补正" : "{you}的申请内容不够明确或者不完整";
    }
}
