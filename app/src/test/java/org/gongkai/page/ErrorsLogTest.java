package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the log says of failures: enough to find them, and nothing that opens anything. */
class ErrorsLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Errors.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Errors errors = new Errors(
            Texts.load(),
            new Readable(new StaticListableBeanFactory().getBeanProvider(RequestMappingHandlerMapping.class)));

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @ParameterizedTest
    @CsvSource({
        "/third-party/s3cret, /third-party/…",
        "/third-party/s3cret/letter.docx, /third-party/…/letter.docx",
        "/setup/s3cret, /setup/…",
        "/password/s3cret, /password/…",
        "/console/password, /console/password"
    })
    void a_secret_in_an_address_is_not_written(String path, String written) {
        for (int status : new int[] {404, 500}) {
            errors.answer(failed("GET", path, status));
        }
        assertThat(log.list)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.getFormattedMessage())
                        .contains("GET " + written)
                        .doesNotContain("s3cret"));
    }

    @Test
    void the_method_is_the_reader_s_own() {
        errors.answer(failed("POST", "/requests", 403));
        assertThat(log.list)
                .singleElement()
                .satisfies(
                        each -> assertThat(each.getFormattedMessage()).contains("POST /requests refused, forbidden"));
    }

    /** On the way to the error page a request is asked for by GET, whatever it was. */
    private static MockHttpServletRequest failed(String method, String path, int status) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_METHOD, method);
        return request;
    }
}
