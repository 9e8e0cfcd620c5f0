package org.gongkai.identity.web;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What Tomcat answers by itself to requests it cannot read, such as a broken request line or an encoded slash: the status in
 * words and nothing else, with the headers every answer carries. It tells neither the program nor the cause.
 */
final class BareAnswers extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !canWrite(response)) {
            return;
        }
        SecurityHeaders.write(response);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        try {
            @Nullable Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(words(response.getStatus()) + "\n");
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody there to answer", gone);
        }
    }

    private static String words(int status) {
        @Nullable HttpStatus known = HttpStatus.resolve(status);
        return known == null ? String.valueOf(status) : status + " " + known.getReasonPhrase();
    }

    private static boolean canWrite(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
