package org.gongkai.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.casework.StepContext;
import org.gongkai.notification.Notice;
import org.gongkai.procedure.Role;

/** Who is told of a step, and how little: numbers only, so that no personal data leave the case. */
final class RequestNotices {

    private RequestNotices() {}

    static void applicant(StepContext context, String kind) {
        tell(context, kind, "applicant:" + context.file().id());
    }

    static void office(StepContext context, String kind) {
        role(context, kind, Role.OFFICE);
    }

    static void role(StepContext context, String kind, Role role) {
        tell(context, kind, role.code());
    }

    /** The section that has the case. */
    static void section(StepContext context, String kind) {
        tell(context, kind, "section:" + context.file().section());
    }

    /** The section that gets the case by this step; all of them where it goes to a unit known by name only. */
    static void assigned(StepContext context) {
        String audience = context.unit().map(unit -> "section:" + unit).orElse(Role.SECTION.code());
        tell(context, "request-assigned", audience);
    }

    /** Of the case a third party knows its own letter only, not even the request's number. */
    static void thirdParty(StepContext context, String party) {
        context.tell(new Notice(
                "objection-overridden-notice", "third-party:" + context.file().id() + "/" + party, Map.of()));
    }

    private static void tell(StepContext context, String kind, String audience) {
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put("number", context.file().number());
        letterToApplicant(context).ifPresent(letter -> payload.put("letter", letter));
        context.tell(new Notice(kind, audience, payload));
    }

    /** The number of the letter this step wrote to the applicant. */
    private static Optional<String> letterToApplicant(StepContext context) {
        return context.data().groups(IssuedLetter.FIELD).stream()
                .filter(each -> each.text("partyId").isEmpty())
                .flatMap(each -> each.group("letter").text("number").stream())
                .findFirst();
    }
}
