package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reply is written from.
 *
 * @param outcome code of the row of the annual report, such as {@code withheld-4}
 * @param grounds the articles the drafter named, as citations; other words stand as they are
 * @param text the drafter's reasons and explanations, in lines
 * @param form how the information is provided, a code of the request's forms; null where nothing is provided
 * @param formReason why not in the form wanted (YS-6); null where it is the one wanted
 * @param enclosures names of what is sent with the letter
 * @param history what happened before
 * @param thirdParties why parts are withheld for third parties; null where none are
 */
public record LetterFacts(
        Issuer issuer,
        RequestSummary request,
        String outcome,
        List<String> grounds,
        String text,
        @Nullable String form,
        @Nullable String formReason,
        List<String> enclosures,
        String letterNumber,
        LocalDate issuedOn,
        History history,
        @Nullable PartsOfThirdParties thirdParties) {

    public LetterFacts {
        grounds = List.copyOf(grounds);
        enclosures = List.copyOf(enclosures);
    }
}
