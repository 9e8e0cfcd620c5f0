package org.gongkai.installation.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells the operator on standard error, in plain lines without a stack trace, why the application did not start. */
public final class PlainReporter implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(PlainReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        tell(analysis.getDescription());
        if (analysis.getAction() != null) {
            tell(analysis.getAction());
        }
        LOG.info("Did not start", analysis.getCause());
    }

    private static void tell(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> System.err.println("Gongkai: " + line.strip()));
    }
}
