package org.gongkai.installation.internal;

import org.gongkai.installation.StartRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Takes a refusal's own sentences for all there is to say: the reason is with the operator, not in the program. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartRefused refused) {
        return new FailureAnalysis(String.join("\n", refused.reasons()), null, refused);
    }
}
