package org.gongkai.request;

import static org.gongkai.request.Paragraph.Part.DECISION;
import static org.gongkai.request.Paragraph.Part.ENCLOSURE;
import static org.gongkai.request.Paragraph.Part.OPENING;
import static org.gongkai.request.Paragraph.Part.PROVISION;
import static org.gongkai.request.Paragraph.Part.REASON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Outcome;
import org.gongkai.regulation.Regulations;

/**
 * The reply to a request (条例36 to 39, YS-5), in the official form, for each of the outcomes: what was found, the
 * article, the decision, the reasons, how the information is provided, and the remedy that fits.
 */
public final class ReplyLetter {

    private final LetterFacts facts;
    private final Regulations law;
    private final Outcome outcome;
    private final CitationsInWords words;

    private ReplyLetter(LetterFacts facts, Regulations law) {
        this.facts = facts;
        this.law = law;
        this.words = new CitationsInWords(law);
        this.outcome = law.outcome(facts.outcome())
                .orElseThrow(() -> new IllegalArgumentException("no such outcome: " + facts.outcome()));
    }

    /**
     * The letter, depending on nothing but these facts and the law.
     *
     * @throws IllegalArgumentException for an outcome that does not exist
     */
    public static Letter write(LetterFacts facts, Regulations law) {
        return new ReplyLetter(facts, law).letter();
    }

    private Letter letter() {
        List<Citation> grounds = grounds();
        ReplyWording wording = ReplyWording.of(outcome, grounds);
        List<Citation> basis = wording.basisOr(outcome.statute());
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(OPENING, opening()));
        paragraphs.add(new Paragraph(DECISION, decision(wording, basis)));
        Phrases.lines(facts.text()).forEach(line -> paragraphs.add(new Paragraph(REASON, line)));
        partsOfThirdParties().ifPresent(text -> paragraphs.add(new Paragraph(REASON, text)));
        furtherGrounds(grounds, basis).ifPresent(text -> paragraphs.add(new Paragraph(REASON, text)));
        provision(wording).ifPresent(text -> paragraphs.add(new Paragraph(PROVISION, text)));
        enclosures().ifPresent(text -> paragraphs.add(new Paragraph(ENCLOSURE, text)));
        return new Letter(
                wording.title(),
                facts.letterNumber(),
                Phrases.line(facts.request().applicantName()),
                paragraphs,
                new RemedyParagraph(law, facts.issuer(), "本答复", facts.issuedOn()).fitting(outcome, grounds),
                facts.issuer().name(),
                facts.issuedOn());
    }

    private String opening() {
        RequestSummary request = facts.request();
        return "本机关于%s收到%s提出的政府信息公开申请（申请编号：%s），申请获取%s。%s经审查，现答复如下："
                .formatted(
                        Phrases.date(request.receivedOn()),
                        request.you(),
                        request.number(),
                        Phrases.wanted(request.description()),
                        facts.history().told(request.you()));
    }

    private String decision(ReplyWording wording, List<Citation> basis) {
        String sentence = wording.finding() + "。根据" + words.of(basis) + "的规定，" + wording.decision() + "。";
        return sentence.replace("{reasons}", facts.history().reasons())
                .replace("{feeNotice}", facts.history().feeNotice())
                .replace("{unclear}", facts.history().unclear())
                .replace("{uncorrected}", facts.history().uncorrected())
                .replace("{you}", facts.request().you());
    }

    private Optional<String> partsOfThirdParties() {
        return Optional.ofNullable(facts.thirdParties()).map(parts -> parts.told(law));
    }

    /** What the drafter named beyond the operative articles; a ground that covers one of them adds nothing. */
    private Optional<String> furtherGrounds(List<Citation> grounds, List<Citation> basis) {
        List<Citation> further = grounds.stream()
                .filter(ground -> basis.stream().noneMatch(each -> each.covers(ground) || ground.covers(each)))
                .toList();
        List<String> parts = new ArrayList<>();
        if (!further.isEmpty()) {
            parts.add(words.of(further));
        }
        facts.grounds().stream()
                .filter(text -> known(text).isEmpty())
                .map(Phrases::clause)
                .forEach(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of("本答复同时依据：" + String.join("、", parts) + "。");
    }

    private List<Citation> grounds() {
        return facts.grounds().stream()
                .flatMap(text -> known(text).stream())
                .distinct()
                .toList();
    }

    private Optional<Citation> known(String text) {
        return Citation.parse(text).filter(law::knows);
    }

    private Optional<String> provision(ReplyWording wording) {
        if (!outcome.releasesInformation() || !wording.provides() || facts.form() == null) {
            return Optional.empty();
        }
        String form = RequestFields.FORMS.stream()
                .filter(option -> option.code().equals(facts.form()))
                .map(option -> option.title().zh())
                .findFirst()
                .orElse(facts.form());
        String reason = facts.formReason();
        return Optional.of(
                reason == null || reason.isBlank()
                        ? "上述可以公开的信息以" + form + "形式提供。"
                        : "因" + Phrases.clause(reason) + "，无法按照申请的形式提供，上述可以公开的信息改以" + form + "形式提供。");
    }

    private Optional<String> enclosures() {
        List<String> names = facts.enclosures();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (names.size() == 1) {
            return Optional.of("附件：" + Phrases.line(names.getFirst()));
        }
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            numbered.add((i + 1) + "." + Phrases.line(names.get(i)));
        }
        return Optional.of("附件：" + String.join("；", numbered));
    }
}
