package org.gongkai.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers an upload that is too large at once: the container's way to the error page would read the same upload
 * again and fail again.
 */
@ControllerAdvice
class UploadErrors {

    private final Errors errors;

    UploadErrors(Errors errors) {
        this.errors = errors;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return errors.answer(ErrorKind.TOO_LARGE, request);
    }
}
