package org.gongkai.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongkai.procedure.FieldError;
import org.gongkai.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * What goes wrong before a call reaches its controller, or breaks down in it, answered in the API's own form. A call has no
 * controller yet when it is unknown, so this looks at the path; everything outside the API is passed on as it came.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFaults.class);

    @ExceptionHandler
    ResponseEntity<Object> answer(Exception fault, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith("/api/") || isForOthers(fault)) {
            throw fault;
        }
        return answer(fault);
    }

    /** Who may not call is told so where logins are judged; who has gone is told nothing. */
    private static boolean isForOthers(Exception fault) {
        return fault instanceof AsyncRequestNotUsableException
                || fault instanceof AccessDeniedException
                || fault instanceof AuthenticationException;
    }

    private static ResponseEntity<Object> answer(Exception fault) {
        return switch (fault) {
            case HttpMessageNotReadableException unreadable
            when unreadable.contains(MaxUploadSizeExceededException.class) ->
                problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case HttpMessageNotReadableException _ -> problem(HttpStatus.BAD_REQUEST, "malformed-body");
            case RequestRejectedException _ -> problem(HttpStatus.BAD_REQUEST, "bad-request");
            case MethodArgumentTypeMismatchException wrong -> Problems.invalid(wrong.getName(), "not-valid");
            case MissingServletRequestParameterException missing ->
                Problems.invalid(missing.getParameterName(), "required");
            case MaxUploadSizeExceededException _ -> problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case MultipartException _ -> problem(HttpStatus.BAD_REQUEST, "malformed-upload");
            case SearchIndex.Unavailable _ -> problem(HttpStatus.SERVICE_UNAVAILABLE, "search-unavailable");
            case ErrorResponse known -> known(known);
            default -> breakdown(fault);
        };
    }

    /** What Spring MVC itself refuses: unknown paths, methods and media types, with the headers it gives, such as Allow. */
    private static ResponseEntity<Object> known(ErrorResponse fault) {
        HttpStatus status = HttpStatus.valueOf(fault.getStatusCode().value());
        String code = switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case NOT_ACCEPTABLE -> "not-acceptable";
            default -> "bad-request";
        };
        HttpHeaders headers = new HttpHeaders(fault.getHeaders());
        ResponseEntity<Object> problem = problem(status, code);
        headers.putAll(problem.getHeaders());
        return new ResponseEntity<>(problem.getBody(), headers, status);
    }

    /** The caller learns that it was not their fault, and nothing of the inside. */
    private static ResponseEntity<Object> breakdown(Exception fault) {
        LOG.error("A call to the API broke down.", fault);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "breakdown");
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String code) {
        return Problems.of(status, code, null, List.<FieldError>of());
    }
}
